package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import nl.inkoopkring.contact.InboxService;
import nl.inkoopkring.shared.ui.HeaderBadge;
import nl.inkoopkring.shared.ui.KringIcon;
import org.springframework.core.annotation.Order;

/** The way to one's conversations, with how many have something new. Counted again after each navigation, so that reading clears it. */
@org.springframework.stereotype.Component
@Order(10)
class InboxBadge implements HeaderBadge {

    private final InboxService inbox;

    InboxBadge(InboxService inbox) {
        this.inbox = inbox;
    }

    @Override
    public Component create() {
        return new Link(inbox);
    }

    static final class Link extends RouterLink {

        private final transient InboxService inbox;
        private final Span count = new Span();

        Link(InboxService inbox) {
            super(InboxView.class);
            this.inbox = inbox;
            addClassNames("icon-button", "contact-badge");
            count.addClassName("badge-count");
            count.getElement().setAttribute("aria-hidden", "true");
            add(new KringIcon("inbox"), count);
            show();
        }

        @Override
        protected void onAttach(AttachEvent event) {
            super.onAttach(event);
            var listening = event.getUI().addAfterNavigationListener(_ -> show());
            addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        }

        private void show() {
            var unread = inbox.unread();
            count.setText(String.valueOf(unread));
            count.setVisible(unread > 0);
            getElement().setAttribute("aria-label", getTranslation("contact.badge.label", unread));
        }
    }
}

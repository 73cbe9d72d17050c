package nl.inkoopkring.contact.ui;

import com.vaadin.flow.component.Component;
import nl.inkoopkring.contact.InboxService;
import nl.inkoopkring.shared.ui.CountLink;
import nl.inkoopkring.shared.ui.HeaderBadge;
import org.springframework.core.annotation.Order;

/** The way to one's conversations, with how many have something new. */
@org.springframework.stereotype.Component
@Order(10)
class InboxBadge implements HeaderBadge {

    private final InboxService inbox;

    InboxBadge(InboxService inbox) {
        this.inbox = inbox;
    }

    @Override
    public Component create() {
        return new CountLink(InboxView.class, "inbox", "contact.badge.label", inbox::unread);
    }
}

package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.function.LongSupplier;

/** An icon in the header with how much is new behind it. Counted again after each navigation, so that looking clears it. */
public class CountLink extends RouterLink {

    private final transient LongSupplier counter;
    private final String labelKey;
    private final Span count = new Span();

    /**
     * @param icon name in the icon set of the house
     * @param labelKey translation key of what a screen reader says; takes the count
     * @param counter asked when it is made and after each navigation
     */
    public CountLink(
            Class<? extends Component> target, String icon, String labelKey, LongSupplier counter) {
        super(target);
        this.counter = counter;
        this.labelKey = labelKey;
        addClassNames("icon-button", "count-link");
        count.addClassName("badge-count");
        count.getElement().setAttribute("aria-hidden", "true");
        add(new KringIcon(icon), count);
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
        var now = counter.getAsLong();
        count.setText(String.valueOf(now));
        count.setVisible(now > 0);
        getElement().setAttribute("aria-label", getTranslation(labelKey, now));
    }
}

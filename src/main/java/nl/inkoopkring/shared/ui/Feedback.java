package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Tells what came of an action. All texts are translation keys. */
public final class Feedback {

    private static final int READING_TIME = 6_000;
    private static final int UNDO_TIME = 10_000;

    private Feedback() {}

    /** It worked; goes away by itself and does not interrupt a screen reader. */
    public static void success(String key, Object... parameters) {
        var notification = notification(key, parameters);
        notification.setDuration(READING_TIME);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notification.open();
    }

    /** It did not work; stays until it is closed and is read at once. */
    public static void error(String key, Object... parameters) {
        var notification = notification(key, parameters);
        notification.setDuration(0);
        notification.setAssertive(true);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.open();
    }

    /** It worked and can be taken back for ten seconds: instead of asking "are you sure" beforehand. */
    public static void undoable(Runnable undo, String key, Object... parameters) {
        var notification = notification(key, parameters);
        notification.setDuration(UNDO_TIME);
        var button =
                new Button(
                        text("shared.feedback.undo"),
                        _ -> {
                            notification.close();
                            undo.run();
                        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        ((Div) notification.getChildren().findFirst().orElseThrow()).addComponentAtIndex(1, button);
        notification.open();
    }

    private static Notification notification(String key, Object... parameters) {
        var notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        var close = new Button(new KringIcon("close"), _ -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(text("shared.feedback.close"));
        var row = new Div(new Span(text(key, parameters)), close);
        row.addClassName("feedback");
        notification.add(row);
        return notification;
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrentOrThrow().getTranslation(key, parameters);
    }
}

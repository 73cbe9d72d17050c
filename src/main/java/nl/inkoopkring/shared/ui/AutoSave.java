package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.Arrays;
import nl.inkoopkring.shared.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is being typed: two seconds after the last keystroke it calls back, and says when it did ("Concept bewaard 10:32"). Place it under the fields it
 * watches.
 */
public class AutoSave extends Span {

    private static final int QUIET_MILLIS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(AutoSave.class);

    private final transient Clock clock;
    private final transient Runnable save;

    /**
     * @param save stores the draft; when it throws, the user is told that nothing was kept
     */
    public AutoSave(Clock clock, Runnable save) {
        this.clock = clock;
        this.save = save;
        addClassName("autosave");
        getElement().setAttribute("role", "status");
    }

    /** Watches these fields; only what the user types counts. */
    public AutoSave watch(AbstractField<?, ?>... fields) {
        Arrays.stream(fields).forEach(this::watchOne);
        return this;
    }

    private void watchOne(HasValue<?, ?> field) {
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(QUIET_MILLIS);
        }
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keep();
            }
        });
    }

    /** Stores now and says so. */
    public void keep() {
        try {
            save.run();
            setText(getTranslation("shared.autoSave.kept", Dates.time(clock.instant())));
        } catch (RuntimeException e) {
            LOG.warn("A draft was not kept", e);
            setText(getTranslation("shared.autoSave.failed"));
        }
    }

    /** Says that what is in the fields comes from an earlier draft. */
    public void restored() {
        setText(getTranslation("shared.autoSave.restored"));
    }
}

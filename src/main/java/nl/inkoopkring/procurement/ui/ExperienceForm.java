package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.inkooppakket.RStrategy;
import nl.inkoopkring.procurement.ExperienceDraft;
import org.jspecify.annotations.Nullable;

/** The fields of an experience. The lesson stands by itself, so that a page can ask it first; this holds the rest. */
class ExperienceForm extends Div {

    private final TextArea lesson = new TextArea();
    private final Select<ProcurementPhase> phase = new Select<>();
    private final TextArea wentWell = new TextArea();
    private final TextArea differently = new TextArea();
    private final TextArea pitfall = new TextArea();
    private final TextArea result = new TextArea();
    private final CheckboxGroup<RStrategy> strategies = new CheckboxGroup<>();
    private long version;

    ExperienceForm() {
        addClassName("form-fields");
        lesson.setLabel(getTranslation("procurement.field.lesson"));
        lesson.setHelperText(getTranslation("procurement.field.lesson.help"));
        lesson.setMaxLength(ExperienceDraft.LONGEST_LESSON);
        lesson.setMinRows(3);
        lesson.setRequiredIndicatorVisible(true);
        lesson.addClassNames("field-wide", "lesson-field");
        phase.setLabel(getTranslation("procurement.field.experiencePhase"));
        phase.setItems(ProcurementPhase.values());
        phase.setItemLabelGenerator(this::label);
        longText(wentWell, "procurement.field.wentWell", "procurement.field.wentWell.help");
        longText(
                differently, "procurement.field.differently", "procurement.field.differently.help");
        longText(pitfall, "procurement.field.pitfall", "procurement.field.pitfall.help");
        longText(result, "procurement.field.result", "procurement.field.result.help");
        strategies.setLabel(getTranslation("procurement.field.rStrategies"));
        strategies.setItems(RStrategy.values());
        strategies.setItemLabelGenerator(this::label);
        strategies.addClassName("field-wide");
        add(phase, wentWell, differently, pitfall, result, strategies);
    }

    private void longText(TextArea area, String label, String help) {
        area.setLabel(getTranslation(label));
        area.setHelperText(getTranslation(help));
        area.setMaxLength(ExperienceDraft.LONGEST_TEXT);
        area.setMinRows(3);
        area.addClassName("field-wide");
    }

    TextArea lesson() {
        return lesson;
    }

    AbstractField<?, ?>[] fields() {
        return new AbstractField<?, ?>[] {
            lesson, phase, wentWell, differently, pitfall, result, strategies
        };
    }

    void remember(FieldMemory memory) {
        memory.text("lesson", lesson.getLabel(), lesson)
                .choice(
                        "experiencePhase",
                        phase.getLabel(),
                        phase,
                        ProcurementPhase::name,
                        () -> Stream.of(ProcurementPhase.values()),
                        this::label)
                .text("wentWell", wentWell.getLabel(), wentWell)
                .text("differently", differently.getLabel(), differently)
                .text("pitfall", pitfall.getLabel(), pitfall)
                .text("result", result.getLabel(), result)
                .choices(
                        "experienceStrategies",
                        strategies.getLabel(),
                        strategies,
                        RStrategy::name,
                        name -> Enums.find(RStrategy.class, name),
                        this::label);
    }

    void show(ExperienceDraft draft) {
        lesson.setValue(draft.lesson());
        phase.setValue(draft.phase());
        wentWell.setValue(text(draft.wentWell()));
        differently.setValue(text(draft.differently()));
        pitfall.setValue(text(draft.pitfall()));
        result.setValue(text(draft.result()));
        strategies.setValue(draft.rStrategies());
        version = draft.version();
    }

    /** What was typed; about the phase the procurement is in where none was chosen. */
    ExperienceDraft read(ProcurementPhase otherwise) {
        return new ExperienceDraft(
                Objects.requireNonNullElse(phase.getValue(), otherwise),
                lesson.getValue(),
                wentWell.getValue(),
                differently.getValue(),
                pitfall.getValue(),
                result.getValue(),
                strategies.getValue(),
                version);
    }

    /** The version the edit began from. */
    void startFrom(long newVersion) {
        version = newVersion;
    }

    long version() {
        return version;
    }

    void check(Map<Component, String> mistakes) {
        Mistakes.check(
                lesson,
                !lesson.getValue().isBlank(),
                getTranslation("procurement.error.lessonEmpty"),
                mistakes);
    }

    private String label(ProcurementPhase value) {
        return getTranslation("inkooppakket.ProcurementPhase." + value.name());
    }

    private String label(RStrategy value) {
        return getTranslation("inkooppakket.RStrategy." + value.name());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import java.util.Map;
import nl.inkoopkring.procurement.Milestones;
import nl.inkoopkring.shared.ui.ComponentTexts;

/** The dates of a procurement, each in a field of its own, in the order in which they follow each other. */
class MilestoneFields {

    private final DatePicker startedOn = field("startedOn");
    private final DatePicker publishedOn = field("publishedOn");
    private final DatePicker awardedOn = field("awardedOn");
    private final DatePicker standstillUntil = field("standstillUntil");
    private final DatePicker contractStart = field("contractStart");
    private final DatePicker contractEnd = field("contractEnd");

    MilestoneFields() {
        standstillUntil.setHelperText(
                standstillUntil.getTranslation("procurement.field.standstillUntil.help"));
    }

    private static DatePicker field(String name) {
        var field = ComponentTexts.in(new DatePicker());
        field.setLabel(field.getTranslation("procurement.field." + name));
        return field;
    }

    List<DatePicker> all() {
        return List.of(
                startedOn, publishedOn, awardedOn, standstillUntil, contractStart, contractEnd);
    }

    void show(Milestones dates) {
        startedOn.setValue(dates.startedOn());
        publishedOn.setValue(dates.publishedOn());
        awardedOn.setValue(dates.awardedOn());
        standstillUntil.setValue(dates.standstillUntil());
        contractStart.setValue(dates.contractStart());
        contractEnd.setValue(dates.contractEnd());
    }

    Milestones read() {
        return new Milestones(
                startedOn.getValue(),
                publishedOn.getValue(),
                awardedOn.getValue(),
                standstillUntil.getValue(),
                contractStart.getValue(),
                contractEnd.getValue());
    }

    void remember(FieldMemory memory) {
        memory.date("startedOn", startedOn.getLabel(), startedOn)
                .date("publishedOn", publishedOn.getLabel(), publishedOn)
                .date("awardedOn", awardedOn.getLabel(), awardedOn)
                .date("standstillUntil", standstillUntil.getLabel(), standstillUntil)
                .date("contractStart", contractStart.getLabel(), contractStart)
                .date("contractEnd", contractEnd.getLabel(), contractEnd);
    }

    void check(Map<Component, String> mistakes) {
        Mistakes.check(
                startedOn,
                read().isInOrder(),
                startedOn.getTranslation("procurement.error.dateOrder"),
                mistakes);
        for (var field : all().subList(1, all().size())) {
            if (field.isInvalid()) {
                mistakes.put(field, field.getTranslation("procurement.error.date"));
            }
        }
    }
}

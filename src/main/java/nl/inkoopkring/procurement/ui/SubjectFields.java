package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.procurement.ProcurementSummary;

/** Asks which procurement an experience is about: one that is there already, or a new one of which the shortest facts are asked beside it. */
class SubjectFields extends Div {

    private enum Subject {
        EXISTING,
        NEW
    }

    private final RadioButtonGroup<Subject> subject = new RadioButtonGroup<>();
    private final ComboBox<ProcurementSummary> existing = new ComboBox<>();
    private final Select<OrganisationSummary> organisation = new Select<>();
    private final FactsForm facts;
    private final List<ProcurementSummary> mine;
    private final List<OrganisationSummary> places;

    /**
     * @param mine those one can add to
     * @param places the organisations a new one can be of
     * @param facts whose package and phase are asked here
     */
    SubjectFields(
            List<ProcurementSummary> mine, List<OrganisationSummary> places, FactsForm facts) {
        this.mine = mine;
        this.places = places;
        this.facts = facts;
        subject.setLabel(getTranslation("procurement.share.subject"));
        subject.setItems(Subject.values());
        subject.setItemLabelGenerator(value ->
                value == Subject.EXISTING
                        ? getTranslation("procurement.share.existing")
                        : getTranslation("procurement.share.new"));
        subject.setVisible(!mine.isEmpty());
        subject.addValueChangeListener(_ -> showChosen());
        existing.setLabel(getTranslation("procurement.share.which"));
        existing.setItems(mine);
        existing.setItemLabelGenerator(item ->
                getTranslation("procurement.share.option", item.title(), item.organisationNames()));
        existing.setRequiredIndicatorVisible(true);
        existing.addClassName("field-wide");
        organisation.setLabel(getTranslation("procurement.field.organisation"));
        organisation.setItems(places);
        organisation.setItemLabelGenerator(OrganisationSummary::name);
        var fields = new Div(existing, facts.inkooppakket(), organisation, facts.phase());
        fields.addClassName("form-fields");
        add(new H2(getTranslation("procurement.share.question")), subject, fields);
        addClassName("stack");
    }

    /** What is likely, for somebody who begins. */
    void begin(boolean withNew) {
        if (!places.isEmpty()) {
            organisation.setValue(places.getFirst());
        }
        subject.setValue(mine.isEmpty() || withNew ? Subject.NEW : Subject.EXISTING);
        showChosen();
    }

    void choose(UUID procurement) {
        mine.stream()
                .filter(item -> item.id().value().equals(procurement))
                .findFirst()
                .ifPresent(item -> {
                    subject.setValue(Subject.EXISTING);
                    existing.setValue(item);
                });
    }

    void onChange(Runnable listener) {
        subject.addValueChangeListener(_ -> listener.run());
    }

    private void showChosen() {
        var isExisting = isExisting();
        existing.setVisible(isExisting);
        facts.inkooppakket().setVisible(!isExisting);
        organisation.setVisible(!isExisting);
        facts.phase().setVisible(!isExisting);
    }

    boolean isExisting() {
        return subject.getValue() == Subject.EXISTING;
    }

    /** The one chosen; to be asked after {@link #check}, where {@link #isExisting}. */
    ProcurementSummary existing() {
        return existing.getValue();
    }

    /** Whose the new one is; to be asked after {@link #check}. */
    OrganisationSummary organisation() {
        return organisation.getValue();
    }

    Stream<AbstractField<?, ?>> fields() {
        return Stream.of(subject, existing, organisation);
    }

    void remember(FieldMemory memory) {
        memory.choice(
                        "subject",
                        subject.getLabel(),
                        subject,
                        Subject::name,
                        () -> Stream.of(Subject.values()),
                        Subject::name)
                .choice(
                        "procurement",
                        existing.getLabel(),
                        existing,
                        item -> item.id().value().toString(),
                        mine::stream,
                        ProcurementSummary::title)
                .choice(
                        "organisation",
                        organisation.getLabel(),
                        organisation,
                        OrganisationSummary::slug,
                        places::stream,
                        OrganisationSummary::name);
    }

    void check(Map<Component, String> mistakes) {
        if (isExisting()) {
            Mistakes.check(
                    existing,
                    !existing.isEmpty(),
                    getTranslation("procurement.error.whichEmpty"),
                    mistakes);
        } else {
            facts.check(mistakes);
            Mistakes.check(
                    organisation,
                    !organisation.isEmpty(),
                    getTranslation("procurement.error.organisationEmpty"),
                    mistakes);
        }
    }
}

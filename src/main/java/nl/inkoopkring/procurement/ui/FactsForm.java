package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.inkooppakket.MviTheme;
import nl.inkoopkring.inkooppakket.Procedure;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.inkooppakket.RStrategy;
import nl.inkoopkring.procurement.HeadVisibility;
import nl.inkoopkring.procurement.ProcurementDraft;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.ui.ComponentTexts;
import org.jspecify.annotations.Nullable;

/** The fields of what is known of a procurement. Package and phase stand by themselves, so that a page can ask them first; this holds the rest. */
class FactsForm extends Div {

    /** A handreiking one can choose. */
    record Choice(UUID id, String title) {}

    private final List<InkooppakketSummary> packages;
    private final Map<UUID, Choice> handreikingChoices = new LinkedHashMap<>();

    private final ComboBox<InkooppakketSummary> inkooppakket = new ComboBox<>();
    private final Select<ProcurementPhase> phase = new Select<>();
    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();
    private final Select<Procedure> procedure = new Select<>();
    private final CpvField codes;
    private final MilestoneFields milestones = new MilestoneFields();
    private final LotsField lots = new LotsField();
    private final CheckboxGroup<MviTheme> themes = new CheckboxGroup<>();
    private final CheckboxGroup<RStrategy> strategies = new CheckboxGroup<>();
    private final MultiSelectComboBox<Choice> handreikingen =
            ComponentTexts.in(new MultiSelectComboBox<>());
    private final RadioButtonGroup<HeadVisibility> headVisibility = new RadioButtonGroup<>();
    private final Checkbox litigation = new Checkbox();
    private final TextField sourceUrl = new TextField();
    private long version;

    /**
     * @param choices the handreikingen one can say were used
     */
    FactsForm(InkooppakketService packageService, CpvService cpv, List<Choice> choices) {
        this.codes = new CpvField(cpv);
        this.packages = packageService.all();
        choices.forEach(choice -> handreikingChoices.put(choice.id(), choice));
        addClassName("form-fields");
        packageAndPhase();
        texts();
        choices();
        add(title, summary, procedure, codes);
        milestones.all().forEach(this::add);
        add(lots, themes, strategies, handreikingen, headVisibility, litigation, sourceUrl);
    }

    private void packageAndPhase() {
        inkooppakket.setLabel(getTranslation("procurement.field.package"));
        inkooppakket.setItems(
                (item, typed) ->
                        Stream.concat(Stream.of(item.name()), item.synonyms().stream())
                                .anyMatch(word ->
                                        word.toLowerCase(getLocale())
                                                .contains(typed.toLowerCase(getLocale()))),
                packages);
        inkooppakket.setItemLabelGenerator(InkooppakketSummary::name);
        inkooppakket.setRequiredIndicatorVisible(true);
        inkooppakket.addValueChangeListener(event ->
                codes.offer(event.getValue() == null ? List.of() : event.getValue().cpvCodes()));
        phase.setLabel(getTranslation("procurement.field.phase"));
        phase.setItems(ProcurementPhase.values());
        phase.setItemLabelGenerator(
                value -> getTranslation("inkooppakket.ProcurementPhase." + value.name()));
        // No required mark: the select announces itself as a button, which may not carry one.
    }

    private void texts() {
        title.setLabel(getTranslation("procurement.field.title"));
        title.setHelperText(getTranslation("procurement.field.title.help"));
        title.setMaxLength(200);
        title.addClassName("field-wide");
        summary.setLabel(getTranslation("procurement.field.summary"));
        summary.setHelperText(getTranslation("procurement.field.summary.help"));
        summary.setMaxLength(4000);
        summary.setMinRows(3);
        summary.addClassName("field-wide");
        sourceUrl.setLabel(getTranslation("procurement.field.sourceUrl"));
        sourceUrl.setHelperText(getTranslation("procurement.field.sourceUrl.help"));
        sourceUrl.setMaxLength(500);
        sourceUrl.addClassName("field-wide");
    }

    private void choices() {
        procedure.setLabel(getTranslation("procurement.field.procedure"));
        procedure.setEmptySelectionAllowed(true);
        procedure.setEmptySelectionCaption(getTranslation("procurement.field.unknown"));
        procedure.setItems(Procedure.values());
        procedure.setItemLabelGenerator(value ->
                value == null
                        ? getTranslation("procurement.field.unknown")
                        : getTranslation("inkooppakket.Procedure." + value.name()));
        themes.setLabel(getTranslation("procurement.field.themes"));
        themes.setItems(MviTheme.values());
        themes.setItemLabelGenerator(
                value -> getTranslation("inkooppakket.MviTheme." + value.name()));
        themes.addClassName("field-wide");
        strategies.setLabel(getTranslation("procurement.field.rStrategies"));
        strategies.setItems(RStrategy.values());
        strategies.setItemLabelGenerator(
                value -> getTranslation("inkooppakket.RStrategy." + value.name()));
        strategies.addClassName("field-wide");
        handreikingen.setLabel(getTranslation("procurement.field.handreikingen"));
        handreikingen.setItemLabelGenerator(Choice::title);
        handreikingen.setItems(handreikingChoices.values());
        handreikingen.addClassName("field-wide");
        headVisibility.setLabel(getTranslation("procurement.field.headVisibility"));
        headVisibility.setItems(HeadVisibility.values());
        headVisibility.setItemLabelGenerator(
                value -> getTranslation("procurement.HeadVisibility." + value.name()));
        headVisibility.setValue(HeadVisibility.NETWORK);
        headVisibility.addClassName("field-wide");
        litigation.setLabel(getTranslation("procurement.field.litigation"));
        litigation.addClassName("field-wide");
    }

    /** For the one-minute page: the strategies are asked with the experience there. */
    FactsForm withoutStrategies() {
        strategies.setVisible(false);
        return this;
    }

    ComboBox<InkooppakketSummary> inkooppakket() {
        return inkooppakket;
    }

    Select<ProcurementPhase> phase() {
        return phase;
    }

    AbstractField<?, ?>[] fields() {
        return Stream.<AbstractField<?, ?>>concat(
                        Stream.of(
                                inkooppakket,
                                phase,
                                title,
                                summary,
                                procedure,
                                codes,
                                lots,
                                themes,
                                strategies,
                                handreikingen,
                                headVisibility,
                                litigation,
                                sourceUrl),
                        milestones.all().stream())
                .toArray(AbstractField<?, ?>[]::new);
    }

    void remember(FieldMemory memory) {
        memory.choice(
                        "package",
                        inkooppakket.getLabel(),
                        inkooppakket,
                        InkooppakketSummary::slug,
                        packages::stream,
                        InkooppakketSummary::name)
                .choice(
                        "phase",
                        phase.getLabel(),
                        phase,
                        ProcurementPhase::name,
                        () -> Stream.of(ProcurementPhase.values()),
                        value -> getTranslation("inkooppakket.ProcurementPhase." + value.name()))
                .text("title", title.getLabel(), title)
                .text("summary", summary.getLabel(), summary)
                .choice(
                        "procedure",
                        procedure.getLabel(),
                        procedure,
                        Procedure::name,
                        () -> Stream.of(Procedure.values()),
                        value -> getTranslation("inkooppakket.Procedure." + value.name()));
        codes.remember(memory);
        milestones.remember(memory);
        memory.text("lots", lots.getLabel(), lots)
                .choices(
                        "themes",
                        themes.getLabel(),
                        themes,
                        MviTheme::name,
                        name -> Enums.find(MviTheme.class, name),
                        value -> getTranslation("inkooppakket.MviTheme." + value.name()))
                .choices(
                        "strategies",
                        strategies.getLabel(),
                        strategies,
                        RStrategy::name,
                        name -> Enums.find(RStrategy.class, name),
                        value -> getTranslation("inkooppakket.RStrategy." + value.name()))
                .choices(
                        "handreikingen",
                        handreikingen.getLabel(),
                        handreikingen,
                        choice -> choice.id().toString(),
                        id -> Ids.parse(id).map(handreikingChoices::get),
                        Choice::title)
                .choice(
                        "headVisibility",
                        headVisibility.getLabel(),
                        headVisibility,
                        HeadVisibility::name,
                        () -> Stream.of(HeadVisibility.values()),
                        value -> getTranslation("procurement.HeadVisibility." + value.name()))
                .flag(
                        "litigation",
                        litigation.getLabel(),
                        litigation,
                        getTranslation("procurement.details.yes"))
                .text("sourceUrl", sourceUrl.getLabel(), sourceUrl);
    }

    void show(ProcurementDraft draft) {
        packages.stream()
                .filter(item -> item.id().equals(draft.inkooppakket()))
                .findFirst()
                .ifPresent(inkooppakket::setValue);
        phase.setValue(draft.phase());
        title.setValue(draft.title());
        summary.setValue(text(draft.summary()));
        procedure.setValue(draft.procedure());
        codes.choose(draft.cpvCodes());
        milestones.show(draft.dates());
        lots.show(draft.lots());
        themes.setValue(draft.themes());
        strategies.setValue(draft.rStrategies());
        handreikingen.setValue(
                draft.handreikingen().stream()
                        .map(handreikingChoices::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        headVisibility.setValue(draft.headVisibility());
        litigation.setValue(draft.litigation());
        sourceUrl.setValue(text(draft.sourceUrl()));
        version = draft.version();
    }

    /**
     * What was typed, on top of what was there: a handreiking that can't be chosen any more stays.
     *
     * @param before null for a new procurement
     */
    ProcurementDraft read(@Nullable ProcurementDraft before) {
        var used =
                handreikingen.getValue().stream()
                        .map(Choice::id)
                        .collect(Collectors.toCollection(HashSet::new));
        if (before != null) {
            before.handreikingen().stream()
                    .filter(id -> !handreikingChoices.containsKey(id))
                    .forEach(used::add);
        }
        return new ProcurementDraft(
                title.getValue(),
                inkooppakket.getValue().id(),
                codes.getValue(),
                procedure.getValue(),
                phase.getValue(),
                summary.getValue(),
                milestones.read(),
                themes.getValue(),
                strategies.getValue(),
                used,
                lots.read(),
                Optional.ofNullable(headVisibility.getValue()).orElse(HeadVisibility.NETWORK),
                litigation.getValue(),
                sourceUrl.getValue().isBlank() ? null : sourceUrl.getValue().strip(),
                version);
    }

    void startFrom(long newVersion) {
        version = newVersion;
    }

    long version() {
        return version;
    }

    void check(Map<Component, String> mistakes) {
        Mistakes.check(
                inkooppakket,
                !inkooppakket.isEmpty(),
                getTranslation("procurement.error.packageEmpty"),
                mistakes);
        Mistakes.check(
                phase, !phase.isEmpty(), getTranslation("procurement.error.phaseEmpty"), mistakes);
        milestones.check(mistakes);
        Mistakes.check(
                sourceUrl,
                sourceUrl.isEmpty() || sourceUrl.getValue().strip().matches("https?://\\S+"),
                getTranslation("procurement.error.sourceUrl"),
                mistakes);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

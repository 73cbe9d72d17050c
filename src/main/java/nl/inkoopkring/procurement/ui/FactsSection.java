package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inkoopkring.inkooppakket.CpvCodeSummary;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.procurement.Milestones;
import nl.inkoopkring.procurement.ProcurementDraft;
import nl.inkoopkring.shared.ui.FactList;
import nl.inkoopkring.shared.ui.KringIcon;
import nl.inkoopkring.shared.ui.PageDates;
import org.jspecify.annotations.Nullable;

/** What is known of a procurement beside its texts: dates, themes, codes and where it was published. */
class FactsSection extends Section {

    private final transient CpvService cpv;

    FactsSection(ProcurementDraft facts, CpvService cpv) {
        this.cpv = cpv;
        addClassName("section");
        var list = list(facts);
        add(
                new H2(getTranslation("procurement.details.facts")),
                list.isEmpty()
                        ? new Paragraph(getTranslation("procurement.details.noFacts"))
                        : list);
    }

    private FactList list(ProcurementDraft facts) {
        var dates = facts.dates();
        var list =
                new FactList()
                        .fact(
                                getTranslation("procurement.field.procedure"),
                                facts.procedure() == null
                                        ? null
                                        : getTranslation(
                                                "inkooppakket.Procedure."
                                                        + facts.procedure().name()))
                        .fact(
                                getTranslation("procurement.field.startedOn"),
                                PageDates.date(dates.startedOn()))
                        .fact(
                                getTranslation("procurement.field.publishedOn"),
                                PageDates.date(dates.publishedOn()))
                        .fact(
                                getTranslation("procurement.field.awardedOn"),
                                PageDates.date(dates.awardedOn()))
                        .fact(
                                getTranslation("procurement.field.standstillUntil"),
                                PageDates.date(dates.standstillUntil()))
                        .fact(
                                getTranslation("procurement.details.contract"),
                                contract(facts.dates()))
                        .fact(
                                getTranslation("procurement.field.themes"),
                                facts.themes().stream()
                                        .sorted()
                                        .map(theme ->
                                                getTranslation(
                                                        "inkooppakket.MviTheme." + theme.name()))
                                        .collect(Collectors.joining(", ")))
                        .fact(
                                getTranslation("procurement.field.rStrategies"),
                                facts.rStrategies().stream()
                                        .sorted()
                                        .map(step ->
                                                getTranslation(
                                                        "inkooppakket.RStrategy." + step.name()))
                                        .collect(Collectors.joining(", ")));
        if (!facts.cpvCodes().isEmpty()) {
            list.fact(getTranslation("procurement.field.cpv"), codes(facts.cpvCodes()));
        }
        if (facts.sourceUrl() != null) {
            list.fact(getTranslation("procurement.field.sourceUrl"), source(facts.sourceUrl()));
        }
        return list;
    }

    private @Nullable String contract(Milestones dates) {
        var start = dates.contractStart();
        var end = dates.contractEnd();
        if (start != null && end != null) {
            return getTranslation(
                    "procurement.details.contractFromTo",
                    PageDates.date(start),
                    PageDates.date(end));
        }
        return start != null
                ? getTranslation("procurement.details.contractFrom", PageDates.date(start))
                : end != null
                        ? getTranslation("procurement.details.contractTo", PageDates.date(end))
                        : null;
    }

    private Component codes(Set<String> codes) {
        var list = new UnorderedList();
        list.addClassName("plain-list");
        for (CpvCodeSummary code : cpv.all(codes)) {
            list.add(
                    new ListItem(
                            new Anchor(
                                    "cpv/" + code.code(),
                                    code.code() + " " + code.name(getLocale()))));
        }
        return list;
    }

    /** An address that somebody typed: checked when it was stored to be one of the web. */
    private Component source(String address) {
        var link = new Anchor(address, getTranslation("procurement.details.source"));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "nofollow ugc noopener");
        return new Span(link, new KringIcon("external"));
    }
}

package nl.inkoopkring.matching;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.OrganisationSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says reasons in words. Names come from memory; an organisation or package that is gone is left out. */
@Component
public class MatchReasonTexts {

    private final I18NProvider texts;
    private final PeerRegister register;

    MatchReasonTexts(I18NProvider texts, PeerRegister register) {
        this.texts = texts;
        this.register = register;
    }

    /** One line, such as "Deed Verkeersborden bij Purmerend, gegund in 2023". */
    public String of(MatchReason reason, Locale locale) {
        return switch (reason) {
            case MatchReason.Did did -> did(did, locale);
            case MatchReason.ThisItem _ -> text("matching.reason.thisItem", locale);
            case MatchReason.More more -> text("matching.reason.more", locale, more.more());
            case MatchReason.NearCpv near ->
                    near.same()
                            ? text("matching.reason.sameCpv", locale, near.code())
                            : text("matching.reason.nearCpv", locale, near.code());
            case MatchReason.Words words -> text("matching.reason.words", locale, words.title());
            case MatchReason.SamePhase same ->
                    text("matching.reason.samePhase", locale, phase(same.phase(), locale));
            case MatchReason.SimilarOrganisation similar ->
                    text(
                            "matching.reason.similarOrganisation",
                            locale,
                            similar.size() == null
                                    ? text("matching.kind." + similar.kind().name(), locale)
                                    : text("matching.size." + similar.size().name(), locale));
            case MatchReason.SameSubregion same ->
                    text("matching.reason.sameSubregion", locale, same.subregion());
            case MatchReason.SharedExperience _ -> text("matching.reason.experience", locale);
        };
    }

    public List<String> of(List<MatchReason> reasons, Locale locale) {
        return reasons.stream().map(reason -> of(reason, locale)).toList();
    }

    /** Why someone can help who did not do it. */
    public String of(Peers.Helper.Why why, Locale locale) {
        return text("matching.helper." + why.name(), locale);
    }

    /** What was done as facts in a row, such as "Zaanstad", "Verkeersborden", "gegund 2023". */
    public List<String> facts(MatchReason.Did did, Locale locale) {
        var facts = new ArrayList<String>();
        register.organisation(did.organisationId())
                .map(OrganisationSummary::name)
                .ifPresent(facts::add);
        facts.add(packageName(did.inkooppakketId(), did.title()));
        var phase = did.phase();
        var year = did.year();
        if (year == null || phase.isBeforeAward()) {
            facts.add(phase(phase, locale));
        } else {
            facts.add(
                    isAwarded(phase)
                            ? text("matching.fact.awarded", locale, year.toString())
                            : year.toString());
        }
        return facts;
    }

    /** What someone is doing now, as facts in a row. */
    public List<String> facts(Peers.SamePhase now, Locale locale) {
        return List.of(
                now.organisation().name(),
                packageName(now.inkooppakketId(), now.title()),
                phase(now.phase(), locale));
    }

    /** The phase as it stands within a sentence. */
    public String phase(ProcurementPhase phase, Locale locale) {
        return text("matching.phase." + phase.name(), locale);
    }

    private String did(MatchReason.Did did, Locale locale) {
        var phase = did.phase();
        var what =
                did.inkooppakketId() == null
                        ? text("matching.reason.title", locale, did.title())
                        : packageName(did.inkooppakketId(), did.title());
        var organisation =
                register.organisation(did.organisationId())
                        .map(OrganisationSummary::name)
                        .orElse("");
        if (phase.isBeforeAward()) {
            return text("matching.reason.busy", locale, what, organisation, phase(phase, locale));
        }
        var year = did.year();
        if (year == null) {
            return text("matching.reason.did", locale, what, organisation);
        }
        return isAwarded(phase)
                ? text("matching.reason.didAwarded", locale, what, organisation, year.toString())
                : text("matching.reason.didIn", locale, what, organisation, year.toString());
    }

    /** The date of a procurement counts as that of its award, until the contract ends. */
    private static boolean isAwarded(ProcurementPhase phase) {
        return phase == ProcurementPhase.AWARDED || phase == ProcurementPhase.CONTRACT;
    }

    private String packageName(@Nullable UUID id, String title) {
        return id == null
                ? title
                : register.inkooppakket(id).map(InkooppakketSummary::name).orElse(title);
    }

    private String text(String key, Locale locale, Object... parameters) {
        return texts.getTranslation(key, locale, parameters);
    }
}

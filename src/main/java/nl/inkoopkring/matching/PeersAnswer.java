package nl.inkoopkring.matching;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.shared.BaseUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Peers as the REST interface tells of them. */
@Component
class PeersAnswer {

    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final MatchReasonTexts texts;
    private final BaseUrl baseUrl;

    PeersAnswer(MatchReasonTexts texts, BaseUrl baseUrl) {
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /**
     * @param total of the people who did it
     * @param hits people who did it, best fitting first
     * @param organisations that did it while nobody there is known
     * @param helpers who else can be asked when none of the hits can
     */
    record Page(Total total, List<Hit> hits, List<Hit> organisations, List<Hit> helpers) {}

    record Total(long value, boolean exact) {}

    /**
     * Without addresses of e-mail: a question goes by the contact page.
     *
     * @param kind {@code deelnemer} or {@code organisatie}
     * @param organisation slug, or null
     * @param state whether they take questions now
     * @param contactUrl where a question to them begins
     */
    record Hit(
            UUID id,
            String kind,
            String name,
            @Nullable String organisation,
            String url,
            String state,
            List<Reason> reasons,
            String contactUrl) {}

    /**
     * @param type which factor counted
     * @param text in Dutch
     */
    record Reason(String type, String text) {}

    Page of(Peers peers) {
        var about = peers.inkooppakket();
        return new Page(
                new Total(peers.total(), true),
                peers.people().stream().map(peer -> hit(peer, about)).toList(),
                peers.organisations().stream().map(known -> hit(known, about)).toList(),
                peers.helpers().stream().map(helper -> hit(helper, about)).toList());
    }

    private Hit hit(Peers.Peer peer, @Nullable InkooppakketSummary about) {
        return hit(
                peer.person(),
                peer.state().name(),
                peer.reasons().stream().map(this::reason).toList(),
                contact(peer.person(), null, about, peer.evidence()));
    }

    private Hit hit(Peers.Helper helper, @Nullable InkooppakketSummary about) {
        return hit(
                helper.person(),
                helper.state().name(),
                List.of(new Reason(helper.why().name(), texts.of(helper.why(), DUTCH))),
                contact(helper.person(), null, about, null));
    }

    private Hit hit(Peers.Person person, String state, List<Reason> reasons, String contactUrl) {
        var organisation = person.organisation();
        return new Hit(
                person.id().value(),
                "deelnemer",
                person.name(),
                organisation == null ? null : organisation.slug(),
                baseUrl.of("mensen/" + person.id().value()),
                state,
                reasons,
                contactUrl);
    }

    private Hit hit(Peers.KnownOrganisation known, @Nullable InkooppakketSummary about) {
        var organisation = known.organisation();
        return new Hit(
                organisation.id().value(),
                "organisatie",
                organisation.name(),
                organisation.slug(),
                baseUrl.of("organisaties/" + organisation.slug()),
                "AVAILABLE",
                known.reasons().stream().map(this::reason).toList(),
                contact(known.coordinator(), organisation, about, known.evidence()));
    }

    private Reason reason(MatchReason reason) {
        return new Reason(type(reason), texts.of(reason, DUTCH));
    }

    private static String type(MatchReason reason) {
        return switch (reason) {
            case MatchReason.Did _ -> "DID";
            case MatchReason.ThisItem _ -> "THIS_ITEM";
            case MatchReason.More _ -> "MORE";
            case MatchReason.NearCpv _ -> "NEAR_CPV";
            case MatchReason.Words _ -> "WORDS";
            case MatchReason.SamePhase _ -> "SAME_PHASE";
            case MatchReason.SimilarOrganisation _ -> "SIMILAR_ORGANISATION";
            case MatchReason.SameSubregion _ -> "SAME_SUBREGION";
            case MatchReason.SharedExperience _ -> "SHARED_EXPERIENCE";
        };
    }

    private String contact(
            Peers.@Nullable Person person,
            @Nullable OrganisationSummary organisation,
            @Nullable InkooppakketSummary about,
            @Nullable ContentRef evidence) {
        return baseUrl.of(AskAddress.of(person, organisation, about, evidence, ""));
    }
}

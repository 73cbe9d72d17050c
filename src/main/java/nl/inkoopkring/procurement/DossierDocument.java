package nl.inkoopkring.procurement;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.SearchDocument;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.shared.Origin;
import nl.inkoopkring.shared.RichText;
import org.jspecify.annotations.Nullable;

/**
 * What the index has of a dossier: all of it for who reads it; and of a closed one its head in fields that everyone searches, and the rest where only its people find
 * it.
 */
final class DossierDocument {

    private final Procurement procurement;
    private final Facts facts;

    DossierDocument(Procurement procurement, Facts facts) {
        this.procurement = procurement;
        this.facts = facts;
    }

    /** For a dossier that is open, or of which nothing is seen outside. */
    SearchDocument full() {
        var summary = facts.summary();
        var document =
                withHeadFacets(document(facts.title()))
                        .visibleTo(procurement.readers())
                        .origin(procurement.origin())
                        .summary(
                                summary == null
                                        ? procurement.newestLesson().orElse(null)
                                        : RichText.plain(summary))
                        .text(bodyTexts().toArray(String[]::new))
                        .facet(SearchFacet.THEME, facts.themes().stream().map(Enum::name).toList())
                        .cpv(facts.cpvCodes())
                        .date(facts.dates().latest());
        var people = procurement.peopleContactsFirst();
        people.stream()
                .map(p -> evidence(p.participantId(), p.organisationId(), p.role().name()))
                .forEach(document::evidence);
        procurement.partiesLeadFirst().stream()
                .filter(party ->
                        people.stream()
                                .noneMatch(p -> p.organisationId().equals(party.organisationId())))
                .map(party -> evidence(null, party.organisationId(), party.role().name()))
                .forEach(document::evidence);
        return document;
    }

    /** For a closed dossier whose head is to be found. */
    SearchDocument head() {
        var members = procurement.memberTokens();
        // An external id often tells what the title would.
        var document =
                withHeadFacets(document(procurement.neutralTitle()))
                        .origin(new Origin(null, null, procurement.origin().demo()))
                        .visibleTo(Access.NETWORK)
                        .visibleTo(members);
        var contacts = procurement.contacts().toList();
        contacts.stream()
                .map(c -> headEvidence(c.participantId(), c.organisationId(), c.role().name()))
                .forEach(document::evidence);
        if (contacts.isEmpty()) {
            procurement.partiesLeadFirst().stream()
                    .filter(party -> party.role() == PartyRole.LEAD)
                    .map(party -> headEvidence(null, party.organisationId(), party.role().name()))
                    .forEach(document::evidence);
        }
        var summary = facts.summary();
        var content =
                Stream.concat(
                        Stream.of(facts.title(), summary == null ? "" : RichText.plain(summary)),
                        bodyTexts());
        return document.restricted(members, content.toArray(String[]::new));
    }

    private SearchDocument document(String title) {
        return SearchDocument.of(Procurement.KIND, "aanbestedingen/" + procurement.getId(), title);
    }

    private SearchDocument withHeadFacets(SearchDocument document) {
        return document.facet(SearchFacet.INKOOPPAKKET, facts.inkooppakketId().toString())
                .facet(
                        SearchFacet.ORGANISATION,
                        procurement.partiesLeadFirst().stream()
                                .map(party -> party.organisationId().toString())
                                .toList())
                .facet(SearchFacet.PHASE, facts.phase().name());
    }

    /** What there is to read beside title and summary. */
    private Stream<String> bodyTexts() {
        return Stream.concat(
                facts.lotsByNumber().stream().map(Lot::title),
                procurement.experiencesNewestFirst().stream().flatMap(Experience::plainTexts));
    }

    private Evidence evidence(@Nullable UUID participant, UUID organisation, String role) {
        return new Evidence(
                participant,
                organisation,
                role,
                facts.inkooppakketId(),
                facts.cpvCodes(),
                facts.phase().name(),
                facts.dates().latest(),
                facts.phase().isBeforeAward(),
                !procurement.experiencesNewestFirst().isEmpty());
    }

    /** No more than the head says: no code, no date, no word on whether an experience exists. */
    private Evidence headEvidence(@Nullable UUID participant, UUID organisation, String role) {
        return new Evidence(
                participant,
                organisation,
                role,
                facts.inkooppakketId(),
                Set.of(),
                facts.phase().name(),
                null,
                facts.phase().isBeforeAward(),
                false);
    }
}

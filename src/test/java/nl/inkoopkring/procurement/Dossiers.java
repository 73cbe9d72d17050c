package nl.inkoopkring.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchResult;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SampleNetwork;
import nl.inkoopkring.testing.SignIn;
import org.jspecify.annotations.Nullable;

/** Dossiers made for a test by Sanne of Purmerend, with words in them that occur nowhere else. */
class Dossiers {

    private final ProcurementService procurements;
    private final ExperienceService experiences;
    private final SampleNetwork network;
    private final Sample sample;
    private final SignIn signIn;
    private final CurrentParticipant current;
    private final NetworkDirectory directory;
    private final InkooppakketDirectory packages;
    private final SearchService search;

    Dossiers(
            ProcurementService procurements,
            ExperienceService experiences,
            SampleNetwork network,
            Sample sample,
            SignIn signIn,
            CurrentParticipant current,
            NetworkDirectory directory,
            InkooppakketDirectory packages,
            SearchService search) {
        this.procurements = procurements;
        this.experiences = experiences;
        this.network = network;
        this.sample = sample;
        this.signIn = signIn;
        this.current = current;
        this.directory = directory;
        this.packages = packages;
        this.search = search;
    }

    ParticipantId owner() {
        return network.member();
    }

    /** Works at the same organisation and is not on the dossiers. */
    ParticipantId colleague() {
        return network.coordinator();
    }

    ParticipantId outsider() {
        return sample.anna();
    }

    ParticipantId partner() {
        return network.partner();
    }

    Viewer viewer(ParticipantId person) {
        return current.viewerOf(person.value());
    }

    <T> T as(ParticipantId person, Supplier<T> work) {
        return signIn.as(person, work);
    }

    void runAs(ParticipantId person, Runnable work) {
        signIn.as(
                person,
                () -> {
                    work.run();
                    return person;
                });
    }

    OrganisationId purmerend() {
        return directory.organisationBySlug("purmerend").orElseThrow().id();
    }

    InkooppakketId inkooppakket(String slug) {
        return packages.bySlug(slug).orElseThrow().id();
    }

    /** A word that no stemming or compound splitting knows. */
    static String canary() {
        var word = new StringBuilder("zqx");
        for (int i = 0; i < 9; i++) {
            word.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
        }
        return word.toString();
    }

    ProcurementDraft facts(
            String title,
            ProcurementPhase phase,
            @Nullable LocalDate standstill,
            HeadVisibility head) {
        return new ProcurementDraft(
                title,
                inkooppakket("verkeersborden"),
                Set.of("34992200"),
                null,
                phase,
                "Samenvatting: " + title,
                new Milestones(LocalDate.of(2025, 2, 3), null, null, standstill, null, null),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(new Lot(1, "Perceel " + title)),
                head,
                false,
                null,
                0);
    }

    /** With an experience, both by the owner. */
    ProcurementId create(ProcurementDraft facts, String lesson) {
        return as(
                owner(),
                () -> {
                    var experience =
                            experiences.addWithProcurement(
                                    facts,
                                    purmerend(),
                                    PersonRole.BUYER,
                                    ExperienceDraft.lesson(facts.phase(), lesson));
                    return experiences.own(experience).procurement().head().id();
                });
    }

    SearchResult search(String query, Viewer viewer) {
        return search.search(SearchRequest.of(query, 50), viewer);
    }

    SearchResult inPackage(ProcurementDraft facts, Viewer viewer) {
        return search.search(
                SearchRequest.of("", 50)
                        .filteredBy(SearchFacet.KIND, "aanbesteding")
                        .filteredBy(
                                SearchFacet.INKOOPPAKKET, facts.inkooppakket().value().toString()),
                viewer);
    }

    void awaitFound(String query, ParticipantId by) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(search(query, viewer(by)).total()).isPositive());
    }

    static boolean has(SearchResult result, UUID id) {
        return result.hits().stream().anyMatch(hit -> hit.id().equals(id));
    }
}

package nl.inkoopkring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import nl.inkoopkring.testing.Specimen;
import nl.inkoopkring.testing.Specimens;
import nl.inkoopkring.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Among more procurements than one query of the index gives, whoever did it most is found, in a bounded number of queries. */
@InkoopkringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeerScaleTest {

    /** Ten times what one query of the index gives. */
    private static final int NEWER = 3_000;

    private static final String PACKAGE = "kantoormeubilair";
    private static final String CPV = "39113100";
    private static final String DESCRIPTION =
            """
            Wij kopen voor ons nieuwe gemeentehuis fauteuils en zitbanken voor de ontmoetingsruimten. De opdrachtnemer levert de fauteuils, stoffeert bestaande \
            zitbanken opnieuw en neemt ze na afloop terug. Inschrijvers beschrijven in hun plan van aanpak hoe zij de planning halen. CPV-code: 39113100-8.\
            """;

    @Autowired private PeerService service;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private NetworkDirectory network;
    @Autowired private Specimens specimens;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private Dates dates;

    private final List<UUID> written = new ArrayList<>();
    private @Nullable UUID newest;

    @BeforeAll
    void write() {
        var organisations = network.organisations().stream().map(o -> o.id().value()).toList();
        var drafts = new ArrayList<Specimen.Draft>();
        var today = dates.today();
        for (int i = 0; i < NEWER; i++) {
            var organisation = organisations.get(i % organisations.size());
            drafts.add(draft("Fauteuils", null, organisation, today.minusDays(1 + i % 300)));
        }
        // The veteran: all older than any of those, and less like the query at first sight.
        for (int i = 0; i < 12; i++) {
            drafts.add(
                    draft(
                            "Zitbanken en fauteuils voor ontmoeting, raamovereenkomst " + i,
                            sample.bram(),
                            organisation("purmerend"),
                            today.minusYears(2).minusDays(i)));
        }
        // Somebody who did it once, last week.
        drafts.add(draft("Fauteuils", sample.dirk(), organisation("zaanstad"), today.minusDays(7)));
        written.addAll(specimens.add(drafts));
        newest = written.getLast();
    }

    @AfterAll
    void remove() {
        specimens.remove(written);
    }

    @BeforeEach
    void signIn() {
        signIn.as(sample.anna());
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    private enum Way {
        PACKAGE(2),
        CPV(2),
        WORDS(3),
        MISTYPED(3),
        DESCRIPTION(3);

        private final int queries;

        Way(int queries) {
            this.queries = queries;
        }
    }

    private PeerRequest request(Way way) {
        return switch (way) {
            case PACKAGE -> PeerRequest.packages(Set.of(inkooppakket()), 10);
            case CPV ->
                    new PeerRequest("", "", Set.of(), Set.of(PeerScaleTest.CPV), null, null, 10);
            case WORDS -> PeerRequest.words("fauteuils", 10);
            case MISTYPED -> PeerRequest.words("fautuils voor ontmoetng", 10);
            case DESCRIPTION -> PeerRequest.description(PeerScaleTest.DESCRIPTION, 10);
        };
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whoDidItOftenIsFoundThoughNewerOnesOutnumberWhatIsRead(Way way) {
        var peers = service.peers(request(way), sample.viewer(sample.anna()));

        assertThat(peers.people())
                .extracting(peer -> peer.person().id())
                .startsWith(sample.bram())
                .contains(sample.dirk());
        assertThat(peers.people().getFirst().reasons()).contains(new MatchReason.More(11));
        assertThat(peers.organisations()).isNotEmpty();
        assertThat(peers.organisations())
                .extracting(known -> known.organisation().slug())
                .doesNotContain("purmerend");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void asksTheIndexAFewTimesAndTheDatabaseNothingForEachItem(Way way) {
        var viewer = sample.viewer(sample.anna());
        var queries = Statements.ofIndexDuring(() -> service.peers(request(way), viewer));
        var statements = Statements.during(() -> service.peers(request(way), viewer));

        assertThat(queries).isPositive().isLessThanOrEqualTo(way.queries);
        // What was put aside, the loads of the people, and those of the coordinators.
        assertThat(statements).isLessThanOrEqualTo(1 + 2 + 2);
    }

    @Test
    void beginsFromTheDossierThatAPageShows() {
        var viewer = sample.viewer(sample.anna());
        var request = service.about(new ContentRef("aanbesteding", id()), 10, viewer);

        assertThat(request.packages()).containsExactly(inkooppakket());
        assertThat(request.cpvCodes()).containsExactly(CPV);
        var dirk =
                service.peers(request, viewer).people().stream()
                        .filter(peer -> peer.person().id().equals(sample.dirk()))
                        .findFirst();
        assertThat(dirk.orElseThrow().reasons()).contains(new MatchReason.ThisItem());
    }

    private UUID id() {
        return java.util.Objects.requireNonNull(newest);
    }

    private UUID inkooppakket() {
        return packages.bySlug(PACKAGE).orElseThrow().id().value();
    }

    private UUID organisation(String slug) {
        return network.organisationBySlug(slug).map(OrganisationSummary::id).orElseThrow().value();
    }

    private Specimen.Draft draft(
            String title, @Nullable ParticipantId who, UUID organisation, LocalDate date) {
        return new Specimen.Draft(
                title,
                "Voor de ontmoetingsruimten van het gemeentehuis.",
                Set.of(Access.NETWORK),
                Set.of(),
                "",
                Set.of(inkooppakket()),
                Set.of(CPV),
                "AWARDED",
                date,
                List.of(
                        new Evidence(
                                who == null ? null : who.value(),
                                organisation,
                                "BUYER",
                                inkooppakket(),
                                Set.of(CPV),
                                "AWARDED",
                                date,
                                false,
                                false)));
    }
}

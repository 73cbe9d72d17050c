package nl.inkoopkring.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.search.EvidenceRequest;
import nl.inkoopkring.search.EvidenceService;
import nl.inkoopkring.search.EvidenceSubject;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.search.SearchIndex;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.search.SuggestionService;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SampleNetwork;
import nl.inkoopkring.testing.SettledIndex;
import nl.inkoopkring.testing.SignIn;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@InkoopkringTest
class ProcurementServiceTest {

    @Autowired private SettledIndex settled;
    @Autowired private ProcurementService procurements;
    @Autowired private ExperienceService experiences;
    @Autowired private TeamService team;
    @Autowired private ProcurementOpening opening;
    @Autowired private ProcurementContentType type;
    @Autowired private SampleNetwork network;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private CurrentParticipant current;
    @Autowired private NetworkDirectory directory;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private SearchService search;
    @Autowired private SuggestionService suggestions;
    @Autowired private EvidenceService evidence;
    @Autowired private SearchIndex index;
    @Autowired private Dates dates;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private EntityManagerFactory entityManagers;

    private Dossiers dossiers;

    @BeforeEach
    void prepare() {
        dossiers =
                new Dossiers(
                        procurements,
                        experiences,
                        network,
                        sample,
                        signIn,
                        current,
                        directory,
                        packages,
                        search);
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void closedContentIsInNothingThatAnOutsiderGets() {
        var word = Dossiers.canary();
        var facts =
                dossiers.facts(
                        "Borden " + word,
                        ProcurementPhase.PREPARATION,
                        null,
                        HeadVisibility.NETWORK);
        var id = dossiers.create(facts, "Let op " + word + " bij de uitvraag.");
        dossiers.awaitFound(word, dossiers.owner());
        index.learnWords();

        for (var person : List.of(dossiers.outsider(), dossiers.colleague(), dossiers.partner())) {
            var viewer = dossiers.viewer(person);
            var result = dossiers.search(word, viewer);
            assertThat(result.hits()).isEmpty();
            assertThat(result.total()).isZero();
            assertThat(result.facets().values()).allMatch(List::isEmpty);
            var misspelt = word.substring(0, word.length() - 1) + "q";
            assertThat(
                            dossiers.search(misspelt, viewer)
                                    .correction()
                                    .filter(text -> text.contains(word)))
                    .isEmpty();
            // A slip in what is typed is forgiven, so that what begins nearly alike and is open may
            // come.
            assertThat(suggestions.suggest(word.substring(0, 6), viewer, 10))
                    .noneMatch(suggestion -> suggestion.ref().id().equals(id.value()))
                    .noneMatch(suggestion -> suggestion.title().contains(word));
            assertThat(evidence.find(about(word), viewer)).isEmpty();
        }

        var mine = dossiers.search(word, dossiers.viewer(dossiers.owner())).hits();
        assertThat(mine).extracting(SearchHit::id).containsExactly(id.value());
        assertThat(mine.getFirst().passage().text()).contains(word);
    }

    @Test
    void theHeadSaysPackageOrganisationPhaseAndContactAndNothingElse() {
        var word = Dossiers.canary();
        var facts =
                dossiers.facts(
                        "Borden " + word, ProcurementPhase.PUBLISHED, null, HeadVisibility.NETWORK);
        var id = dossiers.create(facts, "Een les.");
        dossiers.awaitFound(word, dossiers.owner());
        var viewer = dossiers.viewer(dossiers.outsider());

        var hit =
                dossiers.inPackage(facts, viewer).hits().stream()
                        .filter(found -> found.id().equals(id.value()))
                        .findFirst()
                        .orElseThrow();

        assertThat(hit.title().text()).isEqualTo("Verkeersborden en bewegwijzering · Purmerend");
        assertThat(hit.passage().text()).isEmpty();
        assertThat(hit.date()).isNull();
        assertThat(hit.values(SearchFacet.PHASE)).containsExactly("PUBLISHED");
        assertThat(hit.values(SearchFacet.YEAR)).isEmpty();
        assertThat(hit.values(SearchFacet.THEME)).isEmpty();
        assertThat(hit.evidence()).hasSize(1);
        var evidence = hit.evidence().getFirst();
        assertThat(evidence.participantId()).isEqualTo(dossiers.owner().value());
        assertThat(evidence.cpvCodes()).isEmpty();
        assertThat(evidence.date()).isNull();
        assertThat(evidence.shared()).isFalse();
        assertThat(evidence.active()).isTrue();

        var details = dossiers.as(dossiers.outsider(), () -> procurements.details(id));
        assertThat(details.content()).isNull();
        assertThat(details.head().closed()).isTrue();
        assertThat(details.head().title())
                .isEqualTo("Verkeersborden en bewegwijzering · Purmerend");
        assertThat(details.toString()).doesNotContain(word);
        assertThat(type.link(id.value(), viewer).orElseThrow().title()).doesNotContain(word);
    }

    @Test
    void aHiddenDossierDoesNotExistForOthersAndMovesNoScoreOrCount() {
        var viewer = dossiers.viewer(dossiers.outsider());
        var word = Dossiers.canary();
        var facts =
                dossiers.facts(
                        "Verkeersborden " + word,
                        ProcurementPhase.PREPARATION,
                        null,
                        HeadVisibility.MEMBERS);
        settled.await();
        var before = scores("verkeersborden hergebruik", viewer);
        var countBefore = dossiers.inPackage(facts, viewer).total();
        var facetsBefore = dossiers.inPackage(facts, viewer).facets();

        var id = dossiers.create(facts, "Verkeersborden en hergebruik en verkeersborden " + word);
        dossiers.awaitFound(word, dossiers.owner());

        assertThat(scores("verkeersborden hergebruik", viewer)).isEqualTo(before);
        assertThat(dossiers.inPackage(facts, viewer).total()).isEqualTo(countBefore);
        assertThat(dossiers.inPackage(facts, viewer).facets()).isEqualTo(facetsBefore);
        assertThat(
                        evidence.find(
                                EvidenceRequest.about(
                                        EvidenceSubject.of(
                                                Set.of(facts.inkooppakket().value()),
                                                Set.of("34992200")),
                                        50),
                                viewer))
                .extracting(SearchHit::id)
                .doesNotContain(id.value());
        assertThat(type.link(id.value(), viewer)).isEmpty();
        dossiers.runAs(dossiers.outsider(), () -> sameAsUnknown(id));
        dossiers.runAs(dossiers.colleague(), () -> sameAsUnknown(id));
        dossiers.runAs(dossiers.partner(), () -> sameAsUnknown(id));
    }

    private List<String> scores(String query, Viewer viewer) {
        return dossiers.search(query, viewer).hits().stream()
                .map(hit -> hit.id() + " " + hit.score())
                .toList();
    }

    private void sameAsUnknown(ProcurementId id) {
        assertThatThrownBy(() -> procurements.details(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> procurements.details(new ProcurementId(Ids.next())))
                .isInstanceOf(NotFoundException.class);
        assertThat(procurements.list(ProcurementFilter.ALL, null, 50).procurements())
                .extracting(ProcurementSummary::id)
                .doesNotContain(id);
        assertThat(
                        procurements
                                .list(
                                        new ProcurementFilter(null, dossiers.purmerend(), null),
                                        null,
                                        50)
                                .procurements())
                .extracting(ProcurementSummary::id)
                .doesNotContain(id);
    }

    @Test
    void opensByItselfWhenTheStandstillIsOver() {
        var word = Dossiers.canary();
        var standstill = dates.today().plusDays(5);
        var facts =
                dossiers.facts(
                        "Borden " + word,
                        ProcurementPhase.AWARDED,
                        standstill,
                        HeadVisibility.NETWORK);
        var id = dossiers.create(facts, "Les met " + word);
        dossiers.awaitFound(word, dossiers.owner());
        opening.openDue();
        assertThat(dossiers.search(word, dossiers.viewer(dossiers.outsider())).hits()).isEmpty();

        jdbc.update(
                "update procurement set standstill_until = ?, opens_on = ? where id = ?",
                dates.today().minusDays(1),
                dates.today(),
                id.value().toString());
        opening.openDue();

        dossiers.awaitFound(word, dossiers.outsider());
        var details = dossiers.as(dossiers.outsider(), () -> procurements.details(id));
        assertThat(details.head().title()).contains(word);
        assertThat(details.content()).isNotNull();
        dossiers.runAs(dossiers.partner(), () -> sameAsUnknown(id));
    }

    @Test
    void aPublishedExperienceIsFoundWithItsAuthorAsEvidence() {
        var word = Dossiers.canary();
        var facts =
                dossiers.facts(
                        "Borden in gebruik",
                        ProcurementPhase.CONTRACT,
                        null,
                        HeadVisibility.NETWORK);
        var id = dossiers.create(facts, "Vraag naar " + word + " in het contract.");
        dossiers.awaitFound(word, dossiers.outsider());

        var hits = evidence.find(about(word), dossiers.viewer(dossiers.outsider()));

        assertThat(hits).extracting(SearchHit::id).containsExactly(id.value());
        assertThat(hits.getFirst().evidence())
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.participantId()).isEqualTo(dossiers.owner().value());
                    assertThat(evidence.shared()).isTrue();
                    assertThat(evidence.date()).isEqualTo(LocalDate.of(2025, 2, 3));
                });
    }

    @Test
    void theSecondEditorSeesThatSomethingChangedAndLosesNothing() {
        var facts =
                dossiers.facts("Borden", ProcurementPhase.CONTRACT, null, HeadVisibility.NETWORK);
        var id = dossiers.create(facts, "Eerste les.");
        dossiers.runAs(
                dossiers.owner(),
                () -> {
                    var read = Objects.requireNonNull(procurements.details(id).content());
                    var experience = read.experiences().getFirst();
                    var changed =
                            ExperienceDraft.lesson(ProcurementPhase.CONTRACT, "Tweede les.")
                                    .withVersion(experience.texts().version());
                    experiences.edit(experience.id(), changed, null);
                    assertThatThrownBy(() ->
                                    experiences.edit(
                                            experience.id(),
                                            ExperienceDraft.lesson(
                                                            ProcurementPhase.CONTRACT, "Derde les.")
                                                    .withVersion(experience.texts().version()),
                                            null))
                            .isInstanceOf(OptimisticLockingFailureException.class);
                    assertThatThrownBy(() -> procurements.edit(id, read.facts()))
                            .isInstanceOf(OptimisticLockingFailureException.class);
                    assertThat(experiences.own(experience.id()).experience().lesson())
                            .isEqualTo("Tweede les.");
                });
    }

    @Test
    void othersChangeNothing() {
        var facts =
                dossiers.facts("Borden", ProcurementPhase.CONTRACT, null, HeadVisibility.NETWORK);
        var id = dossiers.create(facts, "Een les.");
        var closed =
                dossiers.create(
                        dossiers.facts(
                                "Borden",
                                ProcurementPhase.PREPARATION,
                                null,
                                HeadVisibility.NETWORK),
                        "Een les.");
        var experience =
                dossiers.as(
                        dossiers.owner(),
                        () ->
                                java.util.Objects.requireNonNull(procurements.details(id).content())
                                        .experiences()
                                        .getFirst()
                                        .id());
        var draft = ExperienceDraft.lesson(ProcurementPhase.CONTRACT, "Van een ander.");
        dossiers.runAs(
                dossiers.outsider(),
                () -> {
                    assertThatThrownBy(() -> procurements.edit(id, facts))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> procurements.edit(closed, facts))
                            .isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() ->
                                    team.attach(
                                            closed, dossiers.outsider(), PersonRole.BUYER, false))
                            .isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> experiences.edit(experience, draft, null))
                            .isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> experiences.add(id, draft, PersonRole.BUYER))
                            .isInstanceOf(InvalidInputException.class);
                    assertThatThrownBy(() -> experiences.add(closed, draft, PersonRole.BUYER))
                            .isInstanceOf(NotFoundException.class);
                });
        dossiers.runAs(
                dossiers.partner(),
                () ->
                        assertThatThrownBy(() -> experiences.add(id, draft, PersonRole.BUYER))
                                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void aColleagueWhoSharesIsOnTheDossierFromThenOn() {
        var id =
                dossiers.create(
                        dossiers.facts(
                                "Borden", ProcurementPhase.CONTRACT, null, HeadVisibility.NETWORK),
                        "Een les.");
        dossiers.runAs(
                dossiers.colleague(),
                () -> {
                    assertThat(procurements.shareable())
                            .extracting(ProcurementSummary::id)
                            .contains(id);
                    experiences.add(
                            id,
                            ExperienceDraft.lesson(ProcurementPhase.CONTRACT, "Van mij ook een."),
                            PersonRole.CONTRACT_MANAGER);
                    assertThat(Objects.requireNonNull(procurements.details(id).content()).people())
                            .extracting(ProcurementPerson::id)
                            .contains(dossiers.colleague());
                });
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from audit_event where action = 'procurement.attach' and object = ? and result = ?",
                                Integer.class,
                                id.value().toString(),
                                dossiers.colleague().value().toString()))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatBreaksARuleAndSaysWhy() {
        var good =
                dossiers.facts("Borden", ProcurementPhase.CONTRACT, null, HeadVisibility.NETWORK);
        dossiers.runAs(
                dossiers.owner(),
                () -> {
                    assertThatThrownBy(() ->
                                    experiences.addWithProcurement(
                                            good,
                                            dossiers.purmerend(),
                                            PersonRole.BUYER,
                                            ExperienceDraft.lesson(
                                                    ProcurementPhase.CONTRACT, "  ")))
                            .hasMessage("procurement.error.lessonEmpty");
                    assertThatThrownBy(() ->
                                    procurements.create(
                                            good,
                                            directory
                                                    .organisationBySlug("zaanstad")
                                                    .orElseThrow()
                                                    .id(),
                                            PersonRole.BUYER))
                            .hasMessage("procurement.error.otherOrganisation");
                });
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        var made = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            made.add(
                    dossiers.create(
                                    dossiers.facts(
                                            "Borden " + i,
                                            ProcurementPhase.ENDED,
                                            null,
                                            HeadVisibility.NETWORK),
                                    "Les " + i)
                            .value());
        }
        var filter = new ProcurementFilter(null, dossiers.purmerend(), ProcurementPhase.ENDED);
        var seen = new ArrayList<UUID>();
        dossiers.runAs(
                dossiers.outsider(),
                () -> {
                    var page = procurements.list(filter, null, 2);
                    while (true) {
                        page.procurements().forEach(p -> seen.add(p.id().value()));
                        if (page.next() == null) {
                            break;
                        }
                        page = procurements.list(filter, page.next(), 2);
                    }
                });
        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    }

    @Test
    void aLongerListCostsNoMoreQueries() {
        for (int i = 0; i < 12; i++) {
            dossiers.create(
                    dossiers.facts(
                            "Borden " + i, ProcurementPhase.CONTRACT, null, HeadVisibility.NETWORK),
                    "Les " + i);
        }
        var few = queries(3);
        var many = queries(12);

        assertThat(few).isLessThanOrEqualTo(5);
        assertThat(many).isLessThanOrEqualTo(5);
    }

    private static EvidenceRequest about(String word) {
        return EvidenceRequest.about(new EvidenceSubject(word, "", Set.of(), Set.of()), 10);
    }

    /** Counted on a session of our own: the index asks the database all the time in the background. */
    private int queries(int limit) {
        var statements = new ArrayList<String>();
        var session =
                entityManagers
                        .unwrap(SessionFactory.class)
                        .withOptions()
                        .statementInspector(
                                (java.util.function.UnaryOperator<String>)
                                        sql -> {
                                            statements.add(sql);
                                            return sql;
                                        })
                        .openSession();
        directory.people();
        packages.all();
        TransactionSynchronizationManager.bindResource(
                entityManagers, new EntityManagerHolder(session));
        try {
            var page =
                    dossiers.as(
                            dossiers.outsider(),
                            () ->
                                    procurements.list(
                                            new ProcurementFilter(null, dossiers.purmerend(), null),
                                            null,
                                            limit));
            assertThat(page.procurements()).hasSize(limit);
        } finally {
            TransactionSynchronizationManager.unbindResource(entityManagers);
            session.close();
        }
        return statements.size();
    }

    @Test
    void figuresLeaveOutWhatIsClosed() {
        var before = dossiers.as(dossiers.outsider(), () -> procurements.counts());
        dossiers.create(
                dossiers.facts(
                        "Borden", ProcurementPhase.PREPARATION, null, HeadVisibility.MEMBERS),
                "Verborgen les.");
        assertThat(dossiers.as(dossiers.outsider(), () -> procurements.counts())).isEqualTo(before);
        dossiers.create(
                dossiers.facts(
                        "Borden", ProcurementPhase.PREPARATION, null, HeadVisibility.NETWORK),
                "Gesloten les.");
        var after = dossiers.as(dossiers.outsider(), () -> procurements.counts());
        assertThat(after.procurements()).isEqualTo(before.procurements() + 1);
        assertThat(after.experiences()).isEqualTo(before.experiences());
    }

    @Test
    void nobodySignedInGetsNothing() {
        signIn.out();
        assertThatThrownBy(() -> procurements.list(ProcurementFilter.ALL, null, 5))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(type.link(Ids.next(), new Viewer(null, null, Set.of(Access.NETWORK)))).isEmpty();
    }
}

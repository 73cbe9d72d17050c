package nl.inkoopkring.matching;

import static java.util.Objects.requireNonNull;
import static nl.inkoopkring.testing.Api.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchReasonTexts;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.search.SimilarItems;
import nl.inkoopkring.search.SuggestionService;
import nl.inkoopkring.testing.Api;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SampleNetwork;
import nl.inkoopkring.testing.SignIn;
import nl.inkoopkring.testing.Specimen;
import nl.inkoopkring.testing.Specimens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An item that someone may not see changes nothing of what they can observe: for random people, items, closings and queries the answers are the same with the items
 * they may not see in the index and without. Fails with the seed, which {@code -Dvisibility.seed=…} repeats.
 */
@InkoopkringTest
class UnseenItemsTest {

    private static final Logger LOG = LoggerFactory.getLogger(UnseenItemsTest.class);
    private static final int ITEMS = 160;
    private static final int CLOSED_LATER = 30;
    private static final int ROUNDS_EACH = 40;
    private static final int REST_EVERY = 10;
    private static final int HITS = 15;
    private static final int TYPING = 3;
    private static final int SIMILAR = 5;
    private static final int ITEMS_OPENED = 1;
    private static final int RESTRICTED = 200;
    private static final Locale DUTCH = Locale.of("nl");
    private static final List<String> PACKAGES =
            List.of("verkeersborden", "bedrijfskleding", "kantoormeubilair");
    private static final List<String> CODES = List.of("34992200", "18110000", "39130000");
    private static final List<String> PHASES =
            List.of("ORIENTATION", "PREPARATION", "PUBLISHED", "AWARDED", "CONTRACT", "ENDED");
    private static final List<String> WORDS =
            List.of(
                    "borden",
                    "verkeersborden",
                    "bord",
                    "folie",
                    "aluminium",
                    "terugname",
                    "kleding",
                    "werkkleding",
                    "kledingpakket",
                    "wol",
                    "reparatie",
                    "meubels",
                    "kantoormeubels",
                    "bureaustoelen",
                    "stoel",
                    "hergebruik",
                    "circulair",
                    "raamovereenkomst",
                    "inschrijver",
                    "gunning",
                    "levering",
                    "plaatsing",
                    "onderhoud",
                    "gemeente",
                    "hout",
                    "biobased",
                    "grondstoffenpaspoort",
                    "levensduur",
                    "garantie",
                    "restwaarde");

    @Autowired private SearchService search;
    @Autowired private SuggestionService suggestions;
    @Autowired private SearchReasonTexts reasons;
    @Autowired private SimilarItems similar;
    @Autowired private PeerService peers;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private NetworkDirectory directory;
    @Autowired private CurrentParticipant current;
    @Autowired private Specimens specimens;
    @Autowired private SampleNetwork network;
    @Autowired private Sample sample;
    @Autowired private TestAccounts accounts;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    private final Map<UUID, Specimen.Draft> written = new HashMap<>();
    private Random random = new Random();
    private long seed;

    @BeforeEach
    void seed() {
        seed = Long.getLong("visibility.seed", new Random().nextLong());
        random = new Random(seed);
        LOG.info("visibility.seed={}", seed);
    }

    @AfterEach
    void remove() {
        signIn.out();
        specimens.remove(List.copyOf(written.keySet()));
    }

    @Test
    void whatOneMayNotSeeChangesNothingOneCanObserve() {
        var all = new LinkedHashMap<UUID, Specimen.Draft>();
        var drafts = IntStream.range(0, ITEMS).mapToObj(this::randomDraft).toList();
        var ids = specimens.add(drafts);
        IntStream.range(0, ITEMS).forEach(i -> all.put(ids.get(i), drafts.get(i)));
        written.putAll(all);
        for (int i = 0; i < CLOSED_LATER; i++) {
            var id = ids.get(random.nextInt(ITEMS));
            all.put(id, requireNonNull(all.get(id)).visibleTo(randomTeam()));
        }
        bringTo(all);

        var rounds = new LinkedHashMap<ParticipantId, List<Round>>();
        var before = new HashMap<ParticipantId, List<String>>();
        for (var person : people()) {
            var mine = IntStream.range(0, ROUNDS_EACH).mapToObj(i -> randomRound()).toList();
            rounds.put(person, mine);
            before.put(person, observe(person, mine));
        }
        assertThat(before.values().stream().flatMap(List::stream).distinct())
                .as("the answers differ from each other at all")
                .hasSizeGreaterThan(ROUNDS_EACH);
        for (var person : people()) {
            bringTo(seenBy(viewer(person), all));
            var mine = requireNonNull(rounds.get(person));
            var then = requireNonNull(before.get(person));
            var now = observe(person, mine);
            for (int i = 0; i < ROUNDS_EACH; i++) {
                assertThat(now.get(i))
                        .as("seed %d, %s, %s", seed, person, mine.get(i))
                        .isEqualTo(then.get(i));
            }
        }
    }

    @Test
    void restrictedDocumentsMoveNoScoreAndNoOrder() {
        var open =
                IntStream.range(0, 40).mapToObj(i -> randomDraft(i).visibleTo(shared(i))).toList();
        var ids = specimens.add(open);
        IntStream.range(0, open.size()).forEach(i -> written.put(ids.get(i), open.get(i)));
        var people = List.of(sample.anna(), network.partner());
        var rounds =
                WORDS.stream()
                        .map(word -> new Round(word + " " + WORDS.get(0), word.substring(0, 3), 0))
                        .toList();
        var before = people.stream().map(person -> observe(person, rounds)).toList();

        var restricted =
                IntStream.range(0, RESTRICTED)
                        .mapToObj(i -> {
                            var draft = randomDraft(i);
                            return new Specimen.Draft(
                                    String.join(" ", WORDS),
                                    String.join(" ", WORDS) + " " + draft.text(),
                                    Set.of(Access.participant(sample.carla().value())),
                                    Set.of(),
                                    "",
                                    draft.packages(),
                                    draft.cpvCodes(),
                                    draft.phase(),
                                    draft.date(),
                                    draft.evidence());
                        })
                        .toList();
        var more = specimens.add(restricted);
        IntStream.range(0, RESTRICTED).forEach(i -> written.put(more.get(i), restricted.get(i)));

        for (int i = 0; i < people.size(); i++) {
            assertThat(observe(people.get(i), rounds)).as("seed %d", seed).isEqualTo(before.get(i));
        }
        assertThat(search.search(SearchRequest.of("restwaarde", 5), viewer(sample.carla())).total())
                .as("who may read them does find them")
                .isGreaterThanOrEqualTo(RESTRICTED);
    }

    /** A query, a beginning of a word, and which of the ways of asking for peers. */
    private record Round(String query, String typed, int way) {}

    private Round randomRound() {
        var query = new ArrayList<String>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            query.add(random.nextInt(4) == 0 ? secret(random.nextInt(ITEMS)) : randomWord());
        }
        var word = random.nextInt(3) == 0 ? secret(random.nextInt(ITEMS)) : randomWord();
        // Mistyped, so that a correction may tell of a word.
        if (random.nextInt(4) == 0) {
            query.set(0, query.get(0).substring(0, query.get(0).length() - 1) + "q");
        }
        return new Round(
                String.join(" ", query),
                word.substring(0, Math.min(word.length(), 2 + random.nextInt(4))),
                random.nextInt(4));
    }

    private List<String> observe(ParticipantId person, List<Round> rounds) {
        signIn.as(person);
        var viewer = viewer(person);
        var token = accounts.token(person);
        var api = new Api(port);
        var observed = new ArrayList<String>();
        for (int i = 0; i < rounds.size(); i++) {
            var round = rounds.get(i);
            var answers = new StringBuilder();
            var found = search.search(SearchRequest.of(round.query(), HITS), viewer);
            answers.append(found);
            found.hits().forEach(hit -> answers.append(reasons.of(hit.reasons(), DUTCH)));
            found.hits().stream()
                    .limit(ITEMS_OPENED)
                    .forEach(hit -> answers.append(similar.of(hit.ref(), viewer, SIMILAR)));
            answers.append(whileTyping(round.query() + " " + round.typed(), viewer));
            answers.append(
                    search.search(
                            SearchRequest.of("", HITS)
                                    .filteredBy(SearchFacet.KIND, "aanbesteding")
                                    .filteredBy(SearchFacet.PHASE, PHASES.get(i % PHASES.size())),
                            viewer));
            answers.append(suggestions.suggest(round.typed(), viewer, 10));
            var request = request(round);
            answers.append(peers.peers(request, viewer));
            answers.append(peers.words(round.query(), viewer));
            answers.append(peers.lessons(request, 5, viewer));
            if (i % REST_EVERY == 0) {
                answers.append(api.get("search?q=" + encoded(round.query()), token).text());
                answers.append(api.get("peers?text=" + encoded(round.query()), token).text());
            }
            observed.add(answers.toString());
        }
        return observed;
    }

    /** What stands beside a title that someone is typing. */
    private List<String> whileTyping(String title, Viewer viewer) {
        return search.hits(SearchRequest.of(title, TYPING), viewer).stream()
                .map(hit -> hit.path() + " " + hit.title().text())
                .toList();
    }

    private PeerRequest request(Round round) {
        int which = Math.floorMod(round.query().hashCode(), PACKAGES.size());
        return switch (round.way()) {
            case 0 -> PeerRequest.words(round.query(), 20);
            case 1 -> PeerRequest.description("Wij zoeken " + round.query(), 20);
            case 2 -> PeerRequest.packages(Set.of(inkooppakket(which)), 20);
            default -> new PeerRequest("", "", Set.of(), Set.of(CODES.get(which)), null, null, 20);
        };
    }

    /** What is left of the items for someone: without those they may not see, and without the restricted text of the others. */
    private static Map<UUID, Specimen.Draft> seenBy(
            Viewer viewer, Map<UUID, Specimen.Draft> items) {
        var seen = new LinkedHashMap<UUID, Specimen.Draft>();
        items.forEach((id, draft) -> {
            if (viewer.maySee(draft.access())) {
                seen.put(
                        id,
                        readsAllOf(draft, viewer)
                                ? draft
                                : new Specimen.Draft(
                                        draft.title(),
                                        draft.text(),
                                        draft.access(),
                                        Set.of(),
                                        "",
                                        draft.packages(),
                                        draft.cpvCodes(),
                                        draft.phase(),
                                        draft.date(),
                                        draft.evidence()));
            }
        });
        return seen;
    }

    /** What is not for the whole network is whole for whoever it is for. */
    private static boolean readsAllOf(Specimen.Draft draft, Viewer viewer) {
        return !draft.access().contains(Access.NETWORK) || viewer.maySee(draft.restrictedTo());
    }

    /** Makes these the items that are written. */
    private void bringTo(Map<UUID, Specimen.Draft> wanted) {
        var gone = new HashSet<>(written.keySet());
        gone.removeAll(wanted.keySet());
        var added = new HashMap<>(wanted);
        added.keySet().removeAll(written.keySet());
        var changed = new HashMap<UUID, Specimen.Draft>();
        wanted.forEach((id, draft) -> {
            if (written.containsKey(id) && !draft.equals(written.get(id))) {
                changed.put(id, draft);
            }
        });
        specimens.replace(gone, added, changed);
        written.clear();
        written.putAll(wanted);
    }

    private List<ParticipantId> people() {
        return List.of(
                sample.anna(), network.member(), network.partner(), sample.carla(), sample.farid());
    }

    private Viewer viewer(ParticipantId person) {
        return current.viewerOf(person.value());
    }

    private Specimen.Draft randomDraft(int number) {
        var inkooppakket = random.nextInt(PACKAGES.size());
        var phase = PHASES.get(random.nextInt(PHASES.size()));
        var dated = random.nextInt(5) > 0;
        var date = dated ? LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000)) : null;
        boolean head = random.nextInt(5) == 0;
        var team = randomTeam();
        var access = head ? new HashSet<>(team) : new HashSet<>(randomAccess());
        if (head) {
            access.add(Access.NETWORK);
        }
        return new Specimen.Draft(
                randomText(3) + (random.nextInt(3) == 0 ? " " + secret(number) : ""),
                randomText(12) + (head ? "" : " " + secret(number)),
                access,
                head ? team : Set.of(),
                head ? randomText(12) + " " + secret(number) : "",
                Set.of(inkooppakket(inkooppakket)),
                random.nextBoolean() ? Set.of(CODES.get(inkooppakket)) : Set.of(),
                phase,
                date,
                randomEvidence(inkooppakket, phase, date));
    }

    private List<Evidence> randomEvidence(
            int inkooppakket, String phase, @Nullable LocalDate date) {
        var organisations =
                directory.organisations().stream().map(o -> o.id().value()).sorted().toList();
        var people = people();
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i ->
                        new Evidence(
                                random.nextInt(3) == 0
                                        ? null
                                        : people.get(random.nextInt(people.size())).value(),
                                organisations.get(random.nextInt(organisations.size())),
                                "BUYER",
                                inkooppakket(inkooppakket),
                                Set.of(CODES.get(inkooppakket)),
                                phase,
                                date,
                                PHASES.indexOf(phase) < 3,
                                random.nextBoolean()))
                .toList();
    }

    private static Set<String> shared(int number) {
        return number % 2 == 0 ? Set.of(Access.NETWORK) : Set.of(Access.NETWORK, Access.PARTNERS);
    }

    private Set<String> randomAccess() {
        return switch (random.nextInt(7)) {
            case 0, 1 -> shared(random.nextInt(2));
            case 2 -> Set.of(Access.PARTNERS);
            case 3 -> {
                var slug = random.nextBoolean() ? "purmerend" : "zaanstad";
                yield Set.of(
                        Access.organisation(
                                directory.organisationBySlug(slug).orElseThrow().id().value()));
            }
            case 4 -> Set.of(Access.role("DIRECTOR"));
            // Under embargo: for nobody yet.
            case 5 -> Set.of();
            default -> randomTeam();
        };
    }

    private Set<String> randomTeam() {
        var people = people();
        var team = new HashSet<String>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            team.add(Access.participant(people.get(random.nextInt(people.size())).value()));
        }
        return team;
    }

    private String randomText(int words) {
        return String.join(" ", IntStream.range(0, words).mapToObj(i -> randomWord()).toList());
    }

    private String randomWord() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** A word that only one item has. */
    private static String secret(int number) {
        return "zwonk"
                + (char) ('a' + number % 26)
                + (char) ('a' + number / 26 % 26)
                + "plif"
                + (char) ('a' + number % 7);
    }

    private UUID inkooppakket(int number) {
        return packages.bySlug(PACKAGES.get(number)).orElseThrow().id().value();
    }
}

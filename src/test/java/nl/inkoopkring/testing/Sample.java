package nl.inkoopkring.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.search.SearchIndex;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.shell.ImportReport;
import nl.inkoopkring.shell.TestImports;
import org.awaitility.Awaitility;

/**
 * The example of {@code docs/import-example}, imported once for all tests: Anna buys at Zaanstad, Bram did traffic signs at Purmerend, Carla has two closed dossiers at
 * Haarlem, Dirk is an expert, Eva the director, Farid the administrator, Greet a partner. All of them can sign in with {@link TestAccounts#PASSWORD}.
 */
public class Sample {

    public static final Path FOLDER = Path.of("docs", "import-example");

    /** In the content of a closed dossier whose head is visible. */
    public static final String CANARY = "zwiffelgranst";

    /** In a closed dossier of which nothing is visible. */
    public static final String HIDDEN_CANARY = "plurmvozzel";

    private final TestImports imports;
    private final ParticipantService participants;
    private final TestAccounts accounts;
    private final CurrentParticipant current;
    private final SearchService search;
    private final SearchIndex index;
    private final ImportReport report;

    Sample(
            TestImports imports,
            ParticipantService participants,
            TestAccounts accounts,
            CurrentParticipant current,
            SearchService search,
            SearchIndex index) {
        this.imports = imports;
        this.participants = participants;
        this.accounts = accounts;
        this.current = current;
        this.search = search;
        this.index = index;
        this.report = this.imports.read("sample", FOLDER);
        for (var person :
                new ParticipantId[] {anna(), bram(), carla(), dirk(), eva(), farid(), greet()}) {
            this.accounts.create(person);
        }
        awaitFound(HIDDEN_CANARY, this.current.viewerOf(carla().value()));
        awaitFound("gebruikte borden", member());
        this.index.learnWords();
    }

    public ImportReport report() {
        return report;
    }

    public ParticipantId anna() {
        return byEmail("anna@zaanstad.example");
    }

    public ParticipantId bram() {
        return byEmail("bram@purmerend.example");
    }

    public ParticipantId carla() {
        return byEmail("carla@haarlem.example");
    }

    public ParticipantId dirk() {
        return byEmail("dirk@expertpool.example");
    }

    public ParticipantId eva() {
        return byEmail("eva@mra.example");
    }

    public ParticipantId farid() {
        return byEmail("farid@mra.example");
    }

    public ParticipantId greet() {
        return byEmail("greet@pianoo.example");
    }

    /** The dossier of Carla of which nothing is visible to anyone else. */
    public UUID hiddenDossier() {
        return search.search(SearchRequest.of(HIDDEN_CANARY, 1), viewer(carla()))
                .hits()
                .getFirst()
                .id();
    }

    public Viewer viewer(ParticipantId person) {
        return current.viewerOf(person.value());
    }

    /** Someone of the network who is in no dossier. */
    public Viewer member() {
        return new Viewer(null, null, java.util.Set.of(Access.NETWORK, Access.PARTNERS));
    }

    /** Waits until a query has a hit: the index follows the database within a second. */
    public void awaitFound(String query, Viewer viewer) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> search.search(SearchRequest.of(query, 1), viewer).total() > 0);
    }

    private ParticipantId byEmail(String email) {
        return participants.findByEmail(email).orElseThrow();
    }
}

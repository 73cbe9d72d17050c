package nl.inkoopkring.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.contact.ContactContext;
import nl.inkoopkring.contact.ContactDrafts;
import nl.inkoopkring.contact.ContactService;
import nl.inkoopkring.contact.NewQuestion;
import nl.inkoopkring.discussion.NewTopic;
import nl.inkoopkring.discussion.TopicDrafts;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.Drafts;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.HostileTexts;
import nl.inkoopkring.testing.Mailbox;
import nl.inkoopkring.testing.SignIn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * Promises 23 and 24: every piece of the corpus in every field that people fill, on every page that shows it. Nothing of it runs, and nothing becomes an element. It has
 * a database of its own, so that no other journey meets these texts.
 */
@ActiveProfiles("hostile")
class HostileTextsIT extends Journey {

    private static final String SOURCE = "vijandig";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Elements and attributes that no page of ours has. */
    private static final String ALIEN =
            """
            () => [...document.querySelectorAll('*')].filter(element =>
                [...element.attributes].some(attribute => attribute.name.startsWith('on'))
                || element.matches('iframe, object, embed, marquee, math, plaintext, xss, vaadin-login-overlay, img[src="x"], img[src*="evil"], link[href*="evil"], form[action*="evil"], meta[http-equiv=refresh], a[href^="javascript" i], a[href^="data" i], a[href^="vbscript" i], main [style*="fixed"]')
            ).map(element => element.outerHTML.substring(0, 200))\
            """;

    @Autowired private TestImports imports;
    @Autowired private ParticipantService participants;
    @Autowired private TestAccounts accounts;
    @Autowired private ContactService contacts;
    @Autowired private ContactDrafts contactDrafts;
    @Autowired private TopicDrafts topicDrafts;
    @Autowired private Drafts drafts;
    @Autowired private Mailbox mailbox;
    @Autowired private SignIn signIn;
    @Autowired private JdbcClient database;

    private final List<String> harm = new ArrayList<>();

    @BeforeEach
    void importAll() {
        var report =
                imports.readInvented(
                        SOURCE,
                        Map.of(
                                "organisations.jsonl", lines(organisations()),
                                "people.jsonl", lines(people()),
                                "packages.jsonl", lines(packages()),
                                "handreikingen.jsonl", lines(List.of(handreiking())),
                                "procurements.jsonl", lines(procurements()),
                                "topics.jsonl", lines(topics())));
        assertThat(report.bad()).isEmpty();
    }

    @AfterEach
    void nothingRan() {
        signIn.out();
        assertThat(harm).isEmpty();
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(HostileTexts.plain()).hasSizeGreaterThan(150);
    }

    @Test
    void nothingThatPeopleWriteRunsAnywhere() {
        var viewer = person(0);
        accounts.create(viewer);
        var peer = person(1);
        signIn.as(viewer);
        for (var text : packed(3900)) {
            contacts.ask(
                    new NewQuestion(
                            peer,
                            new ContactContext(null, null, null, packed(150).getFirst()),
                            text,
                            SOURCE + text.hashCode()));
        }
        topicDrafts.keepNew(new NewTopic(packed(200).getFirst(), all("\n\n"), null));
        contactDrafts.save(ContactDrafts.question(peer, ContactContext.NONE), all(" "));
        participants.deactivate(person(2));
        sample.awaitFound("onerror", sample.viewer(viewer));

        var page = signInWatched(viewer);
        search(page);
        lists(page);
        details(page, peer);
        forms(page, peer);

        assertThat(mailbox.await(email(1), 1))
                .allSatisfy(mail -> {
                    assertThat(mail.type()).startsWith("text/plain");
                    assertThat(mail.subject()).doesNotContain("\n", "\r");
                });
    }

    private void search(Page page) {
        for (var word : List.of("alert", "onerror", "script")) {
            shows(page, "zoeken?q=" + word, "harm=1");
        }
        for (var query : packed(1500)) {
            looksHarmless(page, "zoeken?q=" + encoded(query));
            looksHarmless(page, "mensen-bij?q=" + encoded(query));
        }
        shows(page, "mensen-bij?q=onerror", "harm=1");
        page.navigate(address(""));
        var box = page.getByRole(AriaRole.COMBOBOX).first();
        box.fill("onerror");
        page.getByRole(AriaRole.OPTION).first().waitFor();
        judge(page, "suggestions");
    }

    private void lists(Page page) {
        shows(page, "pakketten", "harm=1");
        shows(page, "handreikingen", "harm=1");
        shows(page, "organisaties", "harm=1");
        shows(page, "aanbestedingen?pakket=vijandig-0", "harm=1");
        shows(page, "discussies", "harm=1");
        shows(page, "mensen", "harm=1");
        for (int number = 2; number <= 4; number++) {
            looksHarmless(page, "mensen?pagina=" + number);
        }
        shows(page, "berichten", "harm=1");
        shows(page, "berichten?lijst=verstuurd", "harm=1");
        looksHarmless(page, "netwerk");
        shows(page, "beheer/uitnodigen", "harm=1");
        shows(page, "", "harm=1");
    }

    private void details(Page page, ParticipantId peer) {
        shows(page, "mensen/" + peer.value(), "harm=1");
        shows(page, "organisaties/" + slug("organisation", "vijandig-organisatie-0"), "harm=1");
        shows(page, "pakketten/vijandig-0", "harm=1");
        shows(page, "handreikingen/" + slug("handreiking", "vijandig-handreiking"), "harm=1");
        shows(page, "discussies/" + imported("vijandig-onderwerp-0"), "harm=1");
        for (int number = 0; number < packed(3900).size(); number++) {
            shows(page, "aanbestedingen/" + imported("vijandig-dossier-" + number), "harm=1");
        }
        var conversation =
                database.sql("select id from contact_request where receiver_id = ? limit 1")
                        .param(peer.value().toString())
                        .query(String.class)
                        .single();
        shows(page, "berichten/" + conversation, "harm=1");
        shows(page, "profiel", "");
    }

    private void forms(Page page, ParticipantId peer) {
        looksHarmless(page, "discussies/nieuw");
        assertThat(page.locator("vaadin-text-area textarea, textarea").first().inputValue())
                .contains("harm=1");
        looksHarmless(page, "contact/nieuw?aan=" + peer.value());
        looksHarmless(page, "ervaring-delen");
        page.getByLabel("Je les in twee zinnen").fill(packed(600).getFirst());
        page.keyboard().press("Tab");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> drafts.find(person(0).value(), "experience.new").isPresent());
        looksHarmless(page, "ervaring-delen");
        assertThat(page.getByLabel("Je les in twee zinnen").inputValue()).contains("harm=1");
        looksHarmless(page, "aanbestedingen/" + imported("vijandig-dossier-0") + "/wijzigen");
    }

    private Page signInWatched(ParticipantId viewer) {
        var page = signIn(viewer);
        page.onDialog((Dialog dialog) -> {
            harm.add("dialog " + dialog.message() + " on " + page.url());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(address(""))) {
                harm.add("request " + request.url() + " on " + page.url());
            }
        });
        return page;
    }

    /** Opens a page that shows hostile texts, and judges it. */
    private void shows(Page page, String path, String text) {
        looksHarmless(page, path);
        assertThat(page.locator("body").innerText()).as(path).contains(text);
    }

    private void looksHarmless(Page page, String path) {
        page.navigate(address(path));
        page.locator("h1").first().waitFor();
        assertThat(page.locator("h1").first().innerText())
                .as(path)
                .isNotIn("Deze pagina is er niet", "Dit ging mis bij ons");
        judge(page, path);
    }

    private void judge(Page page, String what) {
        if (!Boolean.TRUE.equals(page.evaluate("() => window.harm === undefined"))) {
            harm.add("mark on " + what);
        }
        assertThat((List<?>) page.evaluate(ALIEN)).as(what).isEmpty();
    }

    // What is imported.

    private static List<Map<String, Object>> organisations() {
        return numbered(
                packed(110),
                (number, text) ->
                        fields(
                                "externalId",
                                "vijandig-organisatie-" + number,
                                "name",
                                // Names must differ in their letters.
                                number + " " + text,
                                "kind",
                                "GUEST",
                                "subregion",
                                packed(80).get(number % packed(80).size()),
                                "website",
                                "javascript:alert(top.harm=1)"));
    }

    private static List<Map<String, Object>> people() {
        var abouts = packed(600);
        return numbered(
                packed(120),
                (number, text) ->
                        fields(
                                "externalId",
                                "vijandig-mens-" + number,
                                "name",
                                text,
                                "email",
                                email(number),
                                "about",
                                abouts.get(number % abouts.size()),
                                "memberships",
                                List.of(
                                        Map.of(
                                                "organisation",
                                                "vijandig-organisatie-0",
                                                "jobTitle",
                                                text,
                                                "from",
                                                "2019-01-01")),
                                "roles",
                                number == 0
                                        ? List.of(
                                                role("PARTICIPANT"),
                                                role("DIRECTOR"),
                                                role("ADMIN"))
                                        : List.of(role("PARTICIPANT"))));
    }

    private static Map<String, String> role(String role) {
        return Map.of("role", role, "from", "2019-01-01");
    }

    private static List<Map<String, Object>> packages() {
        var descriptions = packed(2000);
        return numbered(
                packed(120),
                (number, text) ->
                        fields(
                                "externalId",
                                "vijandig-pakket-" + number,
                                "name",
                                text,
                                "slug",
                                "vijandig-" + number,
                                "cluster",
                                "KANTOOR",
                                "description",
                                descriptions.get(number % descriptions.size()),
                                "cpv",
                                List.of("35821000"),
                                "synonyms",
                                number == 0 ? packed(120) : List.of(text)));
    }

    private static Map<String, Object> handreiking() {
        var markdown =
                HostileTexts.inMarkdown()
                        .map(HostileTextsIT::marked)
                        .map(text -> text.replaceAll("[\\x00\\x01]", ""))
                        .collect(Collectors.joining("\n\n"));
        return fields(
                "externalId", "vijandig-handreiking",
                "title", packed(200).getFirst(),
                "summary", packed(2000).getFirst(),
                "packages", List.of("vijandig-pakket-0"),
                "publisher", "vijandig-organisatie-0",
                "version", "1.0",
                "publishedOn", "2024-01-01",
                "changes", packed(2000).getLast(),
                "sections",
                        numbered(
                                packed(200),
                                (number, text) ->
                                        fields(
                                                "key",
                                                "deel-" + number,
                                                "heading",
                                                text,
                                                "body",
                                                number == 0 ? markdown : text)),
                "items",
                        numbered(
                                packed(3900),
                                (number, text) ->
                                        fields(
                                                "key",
                                                "punt-" + number,
                                                "type",
                                                "REQUIREMENT",
                                                "level",
                                                "BASIS",
                                                "text",
                                                text,
                                                "explanation",
                                                text)),
                "contacts", List.of("vijandig-mens-1"));
    }

    private static List<Map<String, Object>> procurements() {
        var longTexts = packed(3900);
        var lessons = packed(600);
        return numbered(
                packed(200),
                (number, text) -> {
                    var long1 = longTexts.get(number % longTexts.size());
                    return fields(
                            "externalId",
                            "vijandig-dossier-" + number,
                            "title",
                            text,
                            "package",
                            "vijandig-pakket-0",
                            "organisations",
                            List.of(
                                    Map.of(
                                            "organisation",
                                            "vijandig-organisatie-0",
                                            "role",
                                            "LEAD")),
                            "people",
                            List.of(
                                    Map.of(
                                            "person",
                                            "vijandig-mens-0",
                                            "role",
                                            "BUYER",
                                            "contact",
                                            true)),
                            "phase",
                            "ENDED",
                            "awardedOn",
                            "2020-01-01",
                            "summary",
                            long1,
                            "lots",
                            List.of(Map.of("number", 1, "title", text)),
                            "experiences",
                            List.of(
                                    fields(
                                            "externalId",
                                            "vijandig-ervaring-" + number,
                                            "author",
                                            "vijandig-mens-1",
                                            "phase",
                                            "ENDED",
                                            "lesson",
                                            lessons.get(number % lessons.size()),
                                            "wentWell",
                                            long1,
                                            "differently",
                                            long1,
                                            "pitfall",
                                            long1,
                                            "result",
                                            long1,
                                            "publishedOn",
                                            "2021-01-01")));
                });
    }

    private static List<Map<String, Object>> topics() {
        return numbered(
                packed(200),
                (number, text) ->
                        fields(
                                "externalId",
                                "vijandig-onderwerp-" + number,
                                "board",
                                "regionaal",
                                "title",
                                text,
                                "body",
                                number == 0 ? all("\n\n") : text,
                                "author",
                                "vijandig-mens-1",
                                "createdAt",
                                "2026-03-01T09:00:00Z",
                                "posts",
                                List.of(
                                        Map.of(
                                                "externalId",
                                                "vijandig-bericht-" + number,
                                                "author",
                                                "vijandig-mens-1",
                                                "createdAt",
                                                "2026-03-02T09:00:00Z",
                                                "body",
                                                number == 0 ? all(" ") : text))));
    }

    private interface Line {
        Map<String, Object> of(int number, String text);
    }

    private static List<Map<String, Object>> numbered(List<String> texts, Line line) {
        return IntStream.range(0, texts.size())
                .mapToObj(number -> line.of(number, texts.get(number)))
                .toList();
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String lines(List<Map<String, Object>> items) {
        return items.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n"));
    }

    /** The whole corpus in texts of at most this length. */
    private static List<String> packed(int length) {
        return HostileTexts.packed(length, HostileTextsIT::marked);
    }

    private static String all(String between) {
        return HostileTexts.plain().stream()
                .map(HostileTextsIT::marked)
                .collect(Collectors.joining(between));
    }

    /** A call that opens a dialog leaves a mark too, wherever it runs. */
    private static String marked(String text) {
        return text.replace("alert(1)", "alert(top.harm=1)");
    }

    private static String email(int number) {
        return "vijand" + number + "@proef.example";
    }

    private ParticipantId person(int number) {
        return participants.findByEmail(email(number)).orElseThrow();
    }

    private String imported(String externalId) {
        return database.sql("select item_id from import_line where source = ? and external_id = ?")
                .params(SOURCE, externalId)
                .query(String.class)
                .single();
    }

    private String slug(String table, String externalId) {
        return database.sql("select slug from " + table + " where id = ?")
                .param(imported(externalId))
                .query(String.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

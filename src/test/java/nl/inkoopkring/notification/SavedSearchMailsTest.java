package nl.inkoopkring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.inkoopkring.search.AlertFrequency;
import nl.inkoopkring.search.NewSavedSearch;
import nl.inkoopkring.search.SavedSearchService;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Mailbox;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@InkoopkringTest
class SavedSearchMailsTest {

    @Autowired private SavedSearchMails mails;
    @Autowired private SavedSearchService searches;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private Mailbox mailbox;
    @Autowired private JdbcTemplate jdbc;
    @LocalServerPort private int port;

    private final List<UUID> saved = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void forget() {
        saved.forEach(searches::remove);
        signIn.out();
    }

    @Test
    void oneMailForAllSearchesWithAtMostFiveItems() {
        signIn.as(sample.bram());
        save("Alles over borden", "borden");
        save("Kleding en meer", "kleding");
        mails.tellDue();
        mails.tellDue();

        var mail = single("bram@purmerend.example", "Alles over borden");
        assertThat(mail.subject()).endsWith("nieuwe resultaten bij je zoekvragen");
        assertThat(mail.text()).startsWith("Dag Bram Proefman,").contains("mijn-zoekvragen");
        assertThat(mail.text().lines().filter(line -> line.startsWith("http")))
                .as("five items, the page, and the way out")
                .hasSize(7);
        assertThat(mail.headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .extractingByKey("List-Unsubscribe")
                .asString()
                .matches("<http.*/mail/stop/[\\w-]{43}>");
    }

    @Test
    void nothingNewIsNoMail() {
        signIn.as(sample.dirk());
        save("Zwijgzaam", "zwoggelpret");
        mails.tellDue();
        assertThat(due()).isZero();
        assertThat(queued("Zwijgzaam")).isZero();
    }

    @Test
    void aClosedItemIsMailedToItsPeopleAlone() {
        signIn.as(sample.anna());
        save("Luistervink", Sample.HIDDEN_CANARY);
        mails.tellDue();
        assertThat(queued("Luistervink")).isZero();
        searches.remove(saved.removeFirst());

        signIn.as(sample.carla());
        save("Eigen dossier", Sample.HIDDEN_CANARY);
        mails.tellDue();
        assertThat(single("carla@haarlem.example", "Eigen dossier").text())
                .contains("Vlaggen voor het stadhuis");
    }

    @Test
    void twoJobsAtOnceSendOneMail() throws Exception {
        signIn.as(sample.eva());
        save("Tweelingen", "verkeersborden");
        var jobs = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 6; i++) {
            jobs.add(Executors.callable(mails::tellDue));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var job : threads.invokeAll(jobs)) {
                job.get();
            }
        }
        single("eva@mra.example", "Tweelingen");
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from mail_message where recipient = 'eva@mra.example' and subject like '%je zoekvragen'",
                                Integer.class))
                .isEqualTo(1);
    }

    @Test
    void theLinkStopsByPostAndNotByGet() throws Exception {
        signIn.as(sample.greet());
        var id = save("Partnerborden", "verkeersborden");
        mails.tellDue();
        var address =
                single("greet@pianoo.example", "Partnerborden")
                        .headers()
                        .getOrDefault("List-Unsubscribe", "")
                        .replaceAll("^<http://[^/]+|>$", "");

        var looked = send(HttpRequest.newBuilder(uri(address)).GET());
        assertThat(looked.statusCode()).isEqualTo(303);
        var page = looked.headers().firstValue("Location").orElseThrow();
        assertThat(send(HttpRequest.newBuilder(uri(page)).GET()).statusCode()).isEqualTo(200);
        assertThat(frequency(id)).isEqualTo(AlertFrequency.WEEKLY);

        var oneClick =
                HttpRequest.newBuilder(uri(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"));
        var stopped = send(oneClick);
        assertThat(stopped.statusCode()).isEqualTo(204);
        assertThat(stopped.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(frequency(id)).isEqualTo(AlertFrequency.NEVER);
        assertThat(send(oneClick).statusCode()).as("again").isEqualTo(204);

        assertThat(
                        send(HttpRequest.newBuilder(uri("/mail/stop/raden"))
                                        .POST(HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(404);
    }

    private UUID save(String name, String query) {
        var id =
                searches.save(
                        new NewSavedSearch(
                                name, SearchRequest.of(query, 20), AlertFrequency.WEEKLY));
        saved.add(id);
        // As if all it finds had come in since, and a week had gone by.
        jdbc.update(
                "update saved_search set known_items = '', next_check_at = '2020-01-01' where id = ?",
                id.toString());
        return id;
    }

    private Mailbox.Mail single(String to, String name) {
        mailbox.await(to, 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> mailbox.of(to).stream().anyMatch(mail -> mail.text().contains(name)));
        var mails = mailbox.of(to).stream().filter(mail -> mail.text().contains(name)).toList();
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private int queued(String name) {
        return jdbc.queryForList(
                        "select id from mail_message where body like ?",
                        String.class,
                        "%" + name + "%")
                .size();
    }

    private int due() {
        return jdbc.queryForList(
                        "select id from saved_search where next_check_at < '2021-01-01'",
                        String.class)
                .size();
    }

    private AlertFrequency frequency(UUID id) {
        return searches.mine().stream()
                .filter(search -> search.id().equals(id))
                .findFirst()
                .orElseThrow()
                .frequency();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

package nl.inkoopkring.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.testing.ImportLines;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import nl.inkoopkring.testing.Statements;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@InkoopkringTest
class TopicServiceTest {

    @Autowired private TopicService topics;
    @Autowired private TopicDrafts drafts;
    @Autowired private TopicNews news;
    @Autowired private TopicImport file;
    @Autowired private TransactionTemplate transaction;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private SearchService search;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;

    @BeforeEach
    void signIn() {
        signIn.as(sample.anna());
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void aTopicIsBegunAnsweredAndCountedAsUnread() {
        var topic = begin("Ongelezen");
        signIn.as(sample.bram());
        assertThat(summary(topic).unread()).isEqualTo(1);
        topics.markRead(topic);
        assertThat(summary(topic).unread()).isZero();
        topics.reply(topic, "Wij doen dat zo.", Ids.next());

        signIn.as(sample.anna());
        assertThat(summary(topic).unread()).isEqualTo(1);
        assertThat(topics.get(topic, 1).posts().getFirst().unread()).isTrue();
        topics.markRead(topic);
        assertThat(summary(topic).unread()).isZero();
        assertThat(topics.get(topic, 1).posts().getFirst().unread()).isFalse();
    }

    @Test
    void aDoubleClickAddsNothing() {
        var key = Ids.next();
        var topic = topics.create(new NewTopic("Dubbel", "Eén keer.", null), key);
        assertThat(topics.create(new NewTopic("Dubbel", "Eén keer.", null), key)).isEqualTo(topic);

        var once = Ids.next();
        var post = topics.reply(topic, "Antwoord.", once);
        assertThat(topics.reply(topic, "Antwoord.", once)).isEqualTo(post);
        assertThat(topics.get(topic, 1).postCount()).isEqualTo(1);
    }

    @Test
    void manyAnswerAtOnceAndAllOfThemCount() throws Exception {
        var topic = begin("Druk");
        var work = new ArrayList<Callable<PostId>>();
        for (var person : List.of(sample.anna(), sample.bram(), sample.dirk(), sample.eva())) {
            for (int i = 0; i < 5; i++) {
                work.add(() -> signIn.as(person, () -> topics.reply(topic, "Ik ook.", Ids.next())));
            }
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result : threads.invokeAll(work)) {
                result.get();
            }
        }

        assertThat(topics.get(topic, 1).postCount()).isEqualTo(20);
        assertThat(topics.get(topic, 1).posts()).hasSize(20);
    }

    @Test
    void onlyItsAuthorChangesAPostAndItSaysSo() {
        var topic = begin("Bewerken");
        var post = topics.reply(topic, "Oud.", Ids.next());
        var read = topics.get(topic, 1).posts().getFirst();

        signIn.as(sample.bram());
        assertThatThrownBy(() -> topics.edit(post, "Gekaapt.", read.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> topics.remove(post)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> topics.remove(topic)).isInstanceOf(AccessDeniedException.class);

        signIn.as(sample.anna());
        topics.edit(post, "Nieuw.", read.version());
        var edited = topics.get(topic, 1).posts().getFirst();
        assertThat(edited.body()).isEqualTo("Nieuw.");
        assertThat(edited.editedAt()).isNotNull();
        assertThatThrownBy(() -> topics.edit(post, "Te laat.", read.version()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void whatWasRemovedIsGoneFromThePageAndTheIndex() {
        var word = "wegwoord" + Math.abs(Ids.next().hashCode());
        var topic = begin("Verwijderen");
        var post = topics.reply(topic, "Hier staat " + word + ".", Ids.next());
        sample.awaitFound(word, sample.member());

        topics.remove(post);

        assertThat(topics.get(topic, 1).posts().getFirst().body()).isEmpty();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        search.search(SearchRequest.of(word, 1), sample.member()).total() == 0);
        topics.remove(topic);
        assertThatThrownBy(() -> topics.get(topic, 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void partnersSeeNoDiscussion() {
        var word = "ledenwoord" + Math.abs(Ids.next().hashCode());
        var topic = topics.create(new NewTopic(word, "Onder ons.", null), Ids.next());
        sample.awaitFound(word, sample.member());

        var partner = sample.viewer(sample.greet());
        assertThat(search.search(SearchRequest.of(word, 5), partner).hits()).isEmpty();
        signIn.as(sample.greet());
        assertThatThrownBy(() -> topics.get(topic, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> topics.list(null, null, 5))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> topics.reply(topic, "Ik ook.", Ids.next()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> news.follow(topic, event -> {}))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void pagesFollowEachOtherAndCostThreeQueries() {
        var inkooppakket = packages.bySlug("bermen-maaien").orElseThrow().id();
        var mine =
                IntStream.range(0, 5)
                        .mapToObj(i ->
                                topics.create(
                                        new NewTopic("Bladeren " + i, "Tekst.", inkooppakket),
                                        Ids.next()))
                        .toList();

        var first = topics.list(inkooppakket, null, 3);
        var second = topics.list(inkooppakket, first.next(), 3);
        assertThat(first.topics())
                .extracting(TopicSummary::id)
                .containsExactly(mine.get(4), mine.get(3), mine.get(2));
        assertThat(second.topics())
                .extracting(TopicSummary::id)
                .startsWith(mine.get(1), mine.get(0));
        assertThat(Statements.during(() -> topics.list(null, null, 50))).isEqualTo(3);
    }

    @Test
    void aLongTopicIsReadByPagesWithFewQueries() {
        var topic = begin("Lang");
        for (int i = 0; i < 52; i++) {
            topics.reply(topic, "Antwoord " + i, Ids.next());
        }

        assertThat(topics.get(topic, 1).posts()).hasSize(50);
        var last = topics.get(topic, 99);
        assertThat(last.page()).isEqualTo(2);
        assertThat(last.posts())
                .extracting(PostDetails::body)
                .containsExactly("Antwoord 50", "Antwoord 51");
        assertThat(Statements.during(() -> topics.get(topic, 1))).isLessThanOrEqualTo(4);
    }

    @Test
    void emptyAndHugeTextsAreRefused() {
        var topic = begin("Grenzen");
        assertThatThrownBy(() -> topics.reply(topic, "  ", Ids.next()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> topics.reply(topic, "x".repeat(20_001), Ids.next()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> topics.create(new NewTopic("x".repeat(201), "y", null), Ids.next()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void draftsAreKeptPerTopicAndGoWhenSent() {
        var topic = begin("Concept");
        drafts.keepReply(topic, "Half af");
        assertThat(drafts.ofReply(topic)).contains("Half af");
        signIn.as(sample.bram());
        assertThat(drafts.ofReply(topic)).isEmpty();

        signIn.as(sample.anna());
        topics.reply(topic, "Af.", Ids.next());
        assertThat(drafts.ofReply(topic)).isEmpty();
    }

    @Test
    void whoHasATopicOpenHearsOfAnAnswerUntilTheyLeave() {
        var topic = begin("Live");
        var heard = new ArrayList<PostId>();
        var leave = news.follow(topic, event -> heard.add(event.post()));

        var post = topics.reply(topic, "Eerste.", Ids.next());
        leave.run();
        topics.reply(topic, "Tweede.", Ids.next());

        assertThat(heard).containsExactly(post);
    }

    @Test
    void theDemoIsTakenWholeAndAChangedLineUpdatesIt() {
        var lines =
                new ImportLines(
                        file,
                        transaction,
                        "t" + Ids.next(),
                        (name, id) ->
                                name.equals("people.jsonl")
                                        ? sample.bram().value()
                                        : packages.bySlug("bermen-maaien")
                                                .orElseThrow()
                                                .id()
                                                .value());
        var ids = lines.readAll(Path.of("demo", "topics.jsonl"));
        assertThat(ids).hasSize(42);

        var line =
                """
                {"externalId": "x", "board": "regionaal", "title": "Titel", "body": "Tekst", "author": "a", "createdAt": "2024-01-01T10:00:00Z",
                 "posts": [{"externalId": "x1", "author": "a", "createdAt": "2024-01-02T10:00:00Z", "body": "Een"}]}\
                """
                        .replace("\n", " ");
        var id = lines.read(line, null);
        lines.read(
                line.replace("Een", "Eén")
                        .replace(
                                "]}",
                                ", {\"externalId\": \"x2\", \"author\": \"a\", \"createdAt\": \"2024-01-03T10:00:00Z\", \"body\": \"Twee\"}]}"),
                id);
        var topic = topics.get(new TopicId(id), 1);
        assertThat(topic.postCount()).isEqualTo(2);
        assertThat(topic.posts()).extracting(PostDetails::body).containsExactly("Eén", "Twee");
    }

    private TopicId begin(String title) {
        return topics.create(new NewTopic(title, "Wie weet dit?", null), Ids.next());
    }

    private TopicSummary summary(TopicId topic) {
        return topics.list(null, null, 100).topics().stream()
                .filter(candidate -> candidate.id().equals(topic))
                .findFirst()
                .orElseThrow();
    }
}

package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import nl.inkoopkring.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

/** Each test asks queries that nobody else asks. */
@InkoopkringTest
class SearchLogTest {

    @Autowired private SearchLog log;
    @Autowired private SearchService search;
    @Autowired private AskedQueryService queries;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private JdbcClient database;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private Dates dates;

    @BeforeEach
    void director() {
        signIn.as(sample.eva());
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    void whatFindsNothingIsShownAtOnce() {
        log.asked("Wurftelkrad");
        log.write();
        assertThat(unanswered("wurftelkrad"))
                .hasValueSatisfying(asked -> {
                    assertThat(asked.times()).isEqualTo(1);
                    assertThat(asked.last()).isEqualTo(dates.today());
                    assertThat(asked.hits()).isEqualTo(AskedHits.ZERO);
                });
        assertThat(most("wurftelkrad")).isEmpty();
    }

    @Test
    void whatFindsSomethingIsShownOnceItWasAskedTwice() {
        log.asked("borden 45233229");
        log.write();
        assertThat(most("borden 45233229")).isEmpty();
        log.asked("  BORDEN 45233229? ");
        log.write();
        assertThat(most("borden 45233229"))
                .hasValueSatisfying(asked -> {
                    assertThat(asked.times()).isEqualTo(2);
                    assertThat(asked.hits()).isNotEqualTo(AskedHits.ZERO);
                });
        assertThat(unanswered("borden 45233229")).isEmpty();
    }

    @Test
    void whatTheAskerAloneMaySeeCountsAsNothing() {
        log.asked(Sample.HIDDEN_CANARY);
        log.asked(Sample.CANARY);
        log.write();
        assertThat(unanswered(Sample.HIDDEN_CANARY)).isPresent();
        assertThat(unanswered(Sample.CANARY)).isPresent();
    }

    @Test
    void whatIsAboutPersonsIsNotKept() {
        var personal =
                List.of(
                        "greet@pianoo.example",
                        "06-98765432",
                        "bram proefman",
                        "ervaringen van Proefman, Bram met grufzand",
                        "denkbeeld",
                        "pluisgraat ".repeat(12));
        for (var query : personal) {
            log.asked(query);
            log.asked(query);
        }
        log.write();
        assertThat(
                        jdbc.queryForList(
                                """
                                select query from asked_query where query like '%pianoo.example%' or query like '%98765432%'
                                or query like '%proefman%' or query = 'denkbeeld' or query like '%pluisgraat%'\
                                """,
                                String.class))
                .isEmpty();
    }

    @Test
    void countsOnceForEachTimeHoweverManyAskAtOnce() throws Exception {
        var work = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 200; i++) {
            work.add(Executors.callable(() -> log.asked("splintergrof")));
            if (i % 20 == 0) {
                work.add(Executors.callable(log::write));
            }
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        log.write();
        assertThat(unanswered("splintergrof")).map(AskedQuery::times).contains(200L);
    }

    @Test
    void aTextThatCannotBeLookedUpHoldsUpNoOther() {
        var tried = new AtomicInteger();
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger().addAppender(lines);
        try {
            var failing =
                    logWith(text -> {
                        if (text.equals("knarpelvit")) {
                            tried.incrementAndGet();
                            throw new IllegalStateException("no way with " + text);
                        }
                        return false;
                    });
            failing.asked("knarpelvit");
            failing.asked("plisterdof");
            failing.write();
            failing.write();
        } finally {
            logger().detachAppender(lines);
        }
        assertThat(unanswered("plisterdof")).isPresent();
        assertThat(unanswered("knarpelvit")).isEmpty();
        assertThat(tried).hasValue(1);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("IllegalStateException")
                .doesNotContain("knarpelvit");
    }

    @Test
    void whatIsAskedWhileTheIndexIsAwayIsLookedUpWhenItIsBack() {
        var away = new AtomicBoolean(true);
        var waiting =
                logWith(_ -> {
                    if (away.get()) {
                        throw new UnavailableException(
                                "search.unavailable.text", new IOException());
                    }
                    return false;
                });
        waiting.asked("zwoerbelknit");
        waiting.write();
        assertThat(unanswered("zwoerbelknit")).isEmpty();
        away.set(false);
        waiting.write();
        assertThat(unanswered("zwoerbelknit")).map(AskedQuery::times).contains(1L);
    }

    @Test
    void askingTouchesNoDatabase() {
        assertThat(Statements.during(() -> log.asked("dwarrelknop"))).isZero();
    }

    @Test
    void whatWasHandledStaysAwayUntilItIsAskedOnAnotherDay() {
        log.asked("grompelvat");
        log.write();
        queries.handle("grompelvat");
        assertThat(unanswered("grompelvat")).isEmpty();
        log.asked("grompelvat");
        log.write();
        assertThat(unanswered("grompelvat")).isEmpty();

        jdbc.update(
                "update asked_query set handled_on = ? where query = 'grompelvat'",
                dates.today().minusDays(1));
        assertThat(unanswered("grompelvat")).map(AskedQuery::times).contains(2L);

        queries.handle("grompelvat");
        queries.reopen("grompelvat");
        assertThat(unanswered("grompelvat")).isPresent();
        assertThatThrownBy(() -> queries.handle("nooit gevraagd zwalk"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void isForgottenAfterHalfAYear() {
        log.asked("vroegerdrom");
        log.asked("onlangsdrom");
        log.write();
        jdbc.update(
                "update asked_query_day set asked_on = ? where query = 'vroegerdrom'",
                dates.today().minusDays(SearchLog.RETENTION_DAYS + 1));
        log.forgetOld();
        assertThat(
                        jdbc.queryForList(
                                "select query from asked_query where query like '%drom'",
                                String.class))
                .containsExactly("onlangsdrom");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        for (int i = 0; i < 45; i++) {
            log.asked("kwispelding%02d".formatted(i));
        }
        log.write();
        var all = all();
        assertThat(all).extracting(AskedQuery::query).doesNotHaveDuplicates();
        assertThat(all.stream().filter(one -> one.query().startsWith("kwispelding"))).hasSize(45);
        assertThat(all)
                .extracting(AskedQuery::times)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(queries.unanswered("geen cursor")).isEqualTo(queries.unanswered(null));
    }

    @Test
    void onlyTheDirectorAndAdministratorsReadIt() {
        signIn.as(sample.farid());
        assertThat(queries.mostAsked(null)).isNotNull();
        for (var other : List.of(sample.anna(), sample.dirk(), sample.greet())) {
            signIn.as(other);
            assertThatThrownBy(() -> queries.unanswered(null))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queries.mostAsked(null))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queries.handle("x")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queries.reopen("x")).isInstanceOf(AccessDeniedException.class);
        }
    }

    /** A log whose looking up begins with this. */
    private SearchLog logWith(Predicate<String> first) {
        var persons =
                new KnownPersons() {
                    @Override
                    public boolean isNamedIn(String text) {
                        return first.test(text);
                    }

                    @Override
                    public List<Place> namesIn(String text) {
                        return List.of();
                    }
                };
        return new SearchLog(search, List.of(persons), database, transactions, dates);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(SearchLog.class);
    }

    private Optional<AskedQuery> unanswered(String query) {
        return all().stream().filter(asked -> asked.query().equals(query)).findFirst();
    }

    private List<AskedQuery> all() {
        var all = new ArrayList<AskedQuery>();
        var page = queries.unanswered(null);
        all.addAll(page.queries());
        while (page.next() != null) {
            page = queries.unanswered(page.next());
            all.addAll(page.queries());
        }
        return all;
    }

    private Optional<AskedQuery> most(String query) {
        var page = queries.mostAsked(null);
        while (true) {
            var found =
                    page.queries().stream().filter(one -> one.query().equals(query)).findFirst();
            if (found.isPresent() || page.next() == null) {
                return found;
            }
            page = queries.mostAsked(page.next());
        }
    }
}

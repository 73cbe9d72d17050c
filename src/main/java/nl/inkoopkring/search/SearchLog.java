package nl.inkoopkring.search;

import jakarta.annotation.PreDestroy;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people search for, without the people: the text of a query and how often it was asked on a day, and nothing of who, for which organisation or at what time.
 *
 * <p>What a query finds is looked up afterwards for someone who sees what the whole network sees: what the asker saw would tell of items that others may not know
 * of. Texts that look personal are not taken in; those that turn out to name a person, or to find persons alone, are dropped.
 *
 * @see <a href="../../../../../../docs/decisions/014-search-log.md">decision 014</a>
 */
@Component
public class SearchLog {

    static final int RETENTION_DAYS = 180;

    private static final Logger LOG = LoggerFactory.getLogger(SearchLog.class);
    private static final int LONGEST = 100;
    private static final int MOST_WAITING = 10_000;
    private static final int MANY = 5;
    private static final int MOST_FRAMES = 5;
    private static final String PERSON = "deelnemer";
    private static final Viewer NETWORK =
            new Viewer(null, null, Set.of(Access.NETWORK, Access.PARTNERS));

    private final SearchService search;
    private final List<KnownPersons> persons;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Dates dates;
    private final PersonalText personal = new PersonalText();
    private final ConcurrentHashMap<Asked, Integer> waiting = new ConcurrentHashMap<>();

    private record Asked(LocalDate day, String query) {}

    private record Counted(Asked asked, int times, AskedHits hits, boolean corrected) {}

    SearchLog(
            SearchService search,
            List<KnownPersons> persons,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Dates dates) {
        this.search = search;
        this.persons = persons;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.dates = dates;
    }

    /** Counts a query. Touches memory alone, so that no search waits for it; it is stored within seconds. */
    public void asked(String typed) {
        normalised(typed)
                .filter(query -> !personal.looksPersonal(query))
                .map(query -> new Asked(dates.today(), query))
                .filter(asked -> waiting.size() < MOST_WAITING || waiting.containsKey(asked))
                .ifPresent(asked -> waiting.merge(asked, 1, Integer::sum));
    }

    /** In lower case, on one line, without what ends a sentence; empty when nothing is left or when it is long enough to be a text. */
    static Optional<String> normalised(String typed) {
        if (typed.length() > SearchRequest.LONGEST_QUERY) {
            return Optional.empty();
        }
        var query =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                        .replaceAll("[\\s\\p{Cc}\\p{Z}]+", " ")
                        .replaceAll("[ ?.!]+$", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return query.isEmpty() || query.length() > LONGEST ? Optional.empty() : Optional.of(query);
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    @PreDestroy
    void write() {
        // In one order, so that two processes that store the same queries never wait in a circle.
        var taken =
                new TreeMap<Asked, Integer>(
                        Comparator.comparing(Asked::query).thenComparing(Asked::day));
        for (var asked : List.copyOf(waiting.keySet())) {
            var times = waiting.remove(asked);
            if (times != null) {
                taken.put(asked, times);
            }
        }
        try {
            var counted = new ArrayList<Counted>();
            taken.forEach((asked, times) -> counted(asked, times).ifPresent(counted::add));
            if (!counted.isEmpty()) {
                transaction.executeWithoutResult(_ -> counted.forEach(this::store));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The log of searches could not be stored and is tried again: {}", e.toString());
            taken.forEach((asked, times) -> waiting.merge(asked, times, Integer::sum));
        }
    }

    /** Empty for what is not kept, and for a text that can't be looked up: tried again, it would hold up all others for ever. */
    private Optional<Counted> counted(Asked asked, int times) {
        try {
            return look(asked, times);
        } catch (UnavailableException | DataAccessException | TransactionException e) {
            // The index or the database is away, whatever the text.
            throw e;
        } catch (RuntimeException e) {
            // Without its message, which may tell the text.
            LOG.warn(
                    "A query that could not be looked up is left out of the log of searches: {} {}",
                    e.getClass().getName(),
                    Stream.of(e.getStackTrace()).limit(MOST_FRAMES).toList());
            return Optional.empty();
        }
    }

    private Optional<Counted> look(Asked asked, int times) {
        if (persons.stream().anyMatch(known -> known.isNamedIn(asked.query()))) {
            return Optional.empty();
        }
        // What is only related is no answer: the director hears that the word is not there.
        var found = search.nearer(SearchRequest.of(asked.query(), 1), NETWORK);
        var total = found.total();
        var onlyPersons =
                total > 0
                        && found.facet(SearchFacet.KIND).stream()
                                .allMatch(kind -> kind.value().equals(PERSON));
        if (onlyPersons) {
            return Optional.empty();
        }
        var hits = total == 0 ? AskedHits.ZERO : total < MANY ? AskedHits.FEW : AskedHits.MANY;
        return Optional.of(new Counted(asked, times, hits, found.correction().isPresent()));
    }

    private void store(Counted counted) {
        var query = counted.asked().query();
        database.sql(
                        """
                        insert into asked_query (query, hits, corrected) values (?, ?, ?)
                        on duplicate key update hits = values(hits), corrected = values(corrected)\
                        """)
                .params(query, counted.hits().name(), counted.corrected())
                .update();
        database.sql(
                        """
                        insert into asked_query_day (query, asked_on, times) values (?, ?, ?)
                        on duplicate key update times = times + values(times)\
                        """)
                .params(query, counted.asked().day(), counted.times())
                .update();
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Amsterdam")
    void forgetOld() {
        var first = dates.today().minusDays(RETENTION_DAYS);
        transaction.executeWithoutResult(_ -> {
            database.sql("delete from asked_query_day where asked_on < ?").param(first).update();
            database.sql(
                            """
                            delete from asked_query
                            where not exists (select 1 from asked_query_day d where d.query = asked_query.query)\
                            """)
                    .update();
        });
    }
}

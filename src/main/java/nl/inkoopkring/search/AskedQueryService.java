package nl.inkoopkring.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the network searches for and does not find. For the director and administrators; everyone else gets an {@link AccessDeniedException}.
 *
 * @see SearchLog
 */
@Service
@Transactional
public class AskedQueryService {

    private static final int PAGE_SIZE = 20;

    /** What was asked once and found is nobody's business. */
    private static final int TIMES_TO_SHOW = 2;

    private static final String FIELDS =
            "select q.query, sum(d.times) as times, max(d.asked_on) as last, q.hits, q.corrected"
                    + " from asked_query q join asked_query_day d on d.query = q.query ";
    private static final String AFTER_CURSOR =
            " and (sum(d.times) < :times or sum(d.times) = :times and q.query > :query)"
                    + " order by sum(d.times) desc, q.query limit :limit";

    private final JdbcClient database;
    private final WordKeepers keepers;
    private final Dates dates;

    AskedQueryService(JdbcClient database, WordKeepers keepers, Dates dates) {
        this.database = database;
        this.keepers = keepers;
        this.dates = dates;
    }

    /**
     * Queries that found nothing when they were last asked, most asked first, without what was handled and not asked on a later day.
     *
     * @param cursor of the page before, or null for the first; what is none gives the first
     */
    @Transactional(readOnly = true)
    public AskedPage unanswered(@Nullable String cursor) {
        keepers.require();
        return page(
                FIELDS
                        + "where q.hits = 'ZERO' and (q.handled_on is null or d.asked_on > q.handled_on)"
                        + " group by q.query having sum(d.times) > 0"
                        + AFTER_CURSOR,
                cursor);
    }

    /**
     * What is asked most, found or not; only what was asked at least twice.
     *
     * @param cursor of the page before, or null for the first; what is none gives the first
     */
    @Transactional(readOnly = true)
    public AskedPage mostAsked(@Nullable String cursor) {
        keepers.require();
        return page(
                FIELDS + "group by q.query having sum(d.times) >= " + TIMES_TO_SHOW + AFTER_CURSOR,
                cursor);
    }

    /**
     * Puts a query aside until it is asked again on another day.
     *
     * @throws NotFoundException for a query that is not kept
     */
    public void handle(String query) {
        keepers.require();
        update(query, dates.today());
    }

    /**
     * Takes {@link #handle} back.
     *
     * @throws NotFoundException for a query that is not kept
     */
    public void reopen(String query) {
        keepers.require();
        update(query, null);
    }

    private void update(String query, @Nullable LocalDate handledOn) {
        if (database.sql("update asked_query set handled_on = ? where query = ?")
                        .param(handledOn)
                        .param(query)
                        .update()
                == 0) {
            throw new NotFoundException();
        }
    }

    private AskedPage page(String sql, @Nullable String cursor) {
        var after =
                cursor == null
                        ? AskedCursor.START
                        : AskedCursor.parse(cursor).orElse(AskedCursor.START);
        var found =
                database.sql(sql)
                        .param("times", after.times())
                        .param("query", after.query())
                        .param("limit", PAGE_SIZE + 1)
                        .query((row, _) -> read(row))
                        .list();
        return found.size() > PAGE_SIZE
                ? new AskedPage(
                        List.copyOf(found.subList(0, PAGE_SIZE)),
                        AskedCursor.after(found.get(PAGE_SIZE - 1)).toString())
                : new AskedPage(found, null);
    }

    private static AskedQuery read(ResultSet row) throws SQLException {
        return new AskedQuery(
                row.getString("query"),
                row.getLong("times"),
                row.getObject("last", LocalDate.class),
                AskedHits.valueOf(row.getString("hits")),
                row.getBoolean("corrected"));
    }
}

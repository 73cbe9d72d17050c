package nl.inkoopkring.search;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.inkoopkring.content.CurrentViewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person looked for last, to look for it again. Everyone reads and wipes their own, and nobody that of another. */
@Service
@Transactional(readOnly = true)
public class RecentSearches {

    /** How many are kept for each person. */
    public static final int MOST = 20;

    /** What is longer is a pasted text, and nothing to choose from a list. */
    private static final int LONGEST = 200;

    private final JdbcClient database;
    private final CurrentViewer viewer;
    private final Clock clock;

    RecentSearches(JdbcClient database, CurrentViewer viewer, Clock clock) {
        this.database = database;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The newest first, at most {@value #MOST}; none when nobody is signed in. */
    public List<String> mine() {
        return viewer.get()
                .participant()
                .map(person ->
                        database.sql(
                                        "select query from recent_search where participant_id = ? order by searched_at desc, query limit ?")
                                .params(person.toString(), MOST)
                                .query(String.class)
                                .list())
                .orElse(List.of());
    }

    /** Keeps a query as the newest; does nothing with an empty or a very long one. */
    @Transactional
    public void remember(String query) {
        var me = owner();
        var text = query.strip();
        if (!text.isEmpty() && text.length() <= LONGEST) {
            remember(me, text);
        }
    }

    private void remember(UUID person, String text) {
        database.sql(
                        """
                        insert into recent_search (participant_id, query, searched_at) values (?, ?, ?)
                        on duplicate key update query = value(query), searched_at = value(searched_at)\
                        """)
                .params(
                        person.toString(),
                        text,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        database.sql(
                        """
                        delete from recent_search where participant_id = ? and searched_at < (
                            select searched_at from (
                                select searched_at from recent_search where participant_id = ? order by searched_at desc limit 1 offset ?) oldest)\
                        """)
                .params(person.toString(), person.toString(), MOST - 1)
                .update();
    }

    /** Wipes all of one's own. */
    @Transactional
    public void forget() {
        database.sql("delete from recent_search where participant_id = ?")
                .param(owner().toString())
                .update();
    }

    private UUID owner() {
        return viewer.get()
                .participant()
                .orElseThrow(() -> new AccessDeniedException("not signed in"));
    }
}

package nl.inkoopkring.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people are typing, per person and key, so that a closed tab or a restart loses nothing. Kept for 90 days after the last save.
 *
 * <p>System-internal: the caller passes the participant signed in, never one named by a request.
 */
@Service
public class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final Duration RETENTION = Duration.ofDays(90);
    private static final int MAX_LENGTH = 1_000_000;

    private final JdbcClient database;
    private final Clock clock;

    Drafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Saves over what was saved before under this key.
     *
     * @param key ASCII, at most 160 characters, such as {@code experience.new} or {@code topic.<id>}
     * @param baseVersion the version of the thing the draft began from
     * @throws InvalidInputException when the draft is longer than a million characters
     */
    @Transactional
    public void save(UUID participant, String key, String json, long baseVersion) {
        if (json.length() > MAX_LENGTH) {
            throw new InvalidInputException("shared.draft.tooLong");
        }
        database.sql(
                        """
                        insert into draft (participant, draft_key, json, base_version, saved_at) values (?, ?, ?, ?, ?)
                        on duplicate key update json = value(json), base_version = value(base_version), saved_at = value(saved_at)\
                        """)
                .params(
                        participant.toString(),
                        key,
                        json,
                        baseVersion,
                        DatabaseTime.of(clock.instant()))
                .update();
    }

    /** The draft of this person under this key. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID participant, String key) {
        return database.sql(
                        "select json, base_version, saved_at from draft where participant = ? and draft_key = ?")
                .params(participant.toString(), key)
                .query((row, number) ->
                        new Draft(
                                row.getString(1),
                                row.getLong(2),
                                DatabaseTime.instant(row.getObject(3, LocalDateTime.class))))
                .optional();
    }

    /** Throws the draft away, because it was published or given up. Does nothing when there is none. */
    @Transactional
    public void discard(UUID participant, String key) {
        database.sql("delete from draft where participant = ? and draft_key = ?")
                .params(participant.toString(), key)
                .update();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = Dates.ZONE_NAME)
    @Transactional
    void removeOld() {
        var removed =
                database.sql("delete from draft where saved_at < ?")
                        .param(DatabaseTime.of(clock.instant().minus(RETENTION)))
                        .update();
        LOG.info("Removed {} drafts that were not touched for 90 days", removed);
    }
}

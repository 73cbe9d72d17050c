package nl.inkoopkring.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.search.SavedSearchAlerts;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links in mails that stop them. Whoever has the link may use it, without signing in: it is a secret of 256 random bits that went to one address, and can do nothing
 * but this. Links work for a year, any number of times.
 */
@Service
@Transactional
public class MailStopService {

    private static final Duration RETENTION = Duration.ofDays(365);

    private final JdbcClient database;
    private final SavedSearchAlerts searches;
    private final AuditLog audit;
    private final Clock clock;

    MailStopService(JdbcClient database, SavedSearchAlerts searches, AuditLog audit, Clock clock) {
        this.database = database;
        this.searches = searches;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new key for a mail to this person. */
    String newKey(UUID participant) {
        var key = Ids.secret();
        database.sql(
                        "insert into mail_stop_link (token_hash, participant_id, created_at) values (?, ?, ?)")
                .params(hash(key), participant.toString(), column(clock.instant()))
                .update();
        return key;
    }

    /** Whether this key stops anything. */
    @Transactional(readOnly = true)
    public boolean isKnown(String key) {
        return owner(key).isPresent();
    }

    /**
     * Stops the mails to whom the key was sent.
     *
     * @return whether the key was one
     */
    public boolean stop(String key) {
        var owner = owner(key);
        owner.ifPresent(participant -> {
            searches.stop(participant);
            audit.record(participant, "notification.stop", "saved-search", "ok");
        });
        return owner.isPresent();
    }

    @Scheduled(cron = "0 35 3 * * *", zone = "Europe/Amsterdam")
    void removeOld() {
        database.sql("delete from mail_stop_link where created_at < ?")
                .param(column(clock.instant().minus(RETENTION)))
                .update();
    }

    private Optional<UUID> owner(String key) {
        return database.sql(
                        "select participant_id from mail_stop_link where token_hash = ? and created_at >= ?")
                .params(hash(key), column(clock.instant().minus(RETENTION)))
                .query(String.class)
                .optional()
                .flatMap(Ids::parse);
    }

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

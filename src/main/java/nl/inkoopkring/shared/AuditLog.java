package nl.inkoopkring.shared;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail: action, object, result, origin, actor and moment (BIO2 8.15.01). Rows can be added and never changed; the table itself refuses that.
 *
 * <p>System-internal: services call it, no user reads or writes through it.
 */
@Service
public class AuditLog {
    private static final int MAX_LENGTH = 255;

    private final JdbcClient database;
    private final Clock clock;

    AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a row in the transaction of the caller, so that what was rolled back is not told as done; in its own where there is none.
     *
     * <p>The actor is the participant signed in, the origin the network address of the request. Control characters are made visible, so that nobody can forge a
     * second line.
     *
     * @param action what was done, as {@code module.action}, such as {@code account.sign-in}
     * @param object what it was done to: an id or a name, without secrets
     * @param result how it ended, such as {@code ok} or {@code refused}
     */
    @Transactional
    public void record(String action, String object, String result) {
        record(actor().orElse(null), action, object, result);
    }

    /** As {@link #record(String, String, String)}, for a moment at which the actor is known but not signed in yet. */
    @Transactional
    public void record(@Nullable UUID actor, String action, String object, String result) {
        database.sql(
                        """
                        insert into audit_event (id, moment, actor, origin, action, object, result)
                        values (?, ?, ?, ?, ?, ?, ?)\
                        """)
                .param(Ids.next().toString())
                .param(DatabaseTime.of(clock.instant()))
                .param(actor == null ? null : actor.toString())
                .param(RequestOrigin.address().map(address -> line(address, 64)).orElse(null))
                .param(line(action, 100))
                .param(line(object, MAX_LENGTH))
                .param(line(result, MAX_LENGTH))
                .update();
    }

    /** Principals are named by the participant's id. */
    private static Optional<UUID> actor() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName)
                .flatMap(Ids::parse);
    }

    /** One line of at most so many characters; line ends and other control characters become a visible mark. */
    static String line(String text, int maxLength) {
        var line = text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
        return line.codePointCount(0, line.length()) <= maxLength
                ? line
                : line.substring(0, line.offsetByCodePoints(0, maxLength));
    }
}

package nl.inkoopkring.shared;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes plain text mails. They are rows of the caller's transaction first, and go out after it was committed; so nobody waits for a mail server, and no mail tells
 * of what never happened. Without a mail server (no {@code spring.mail.host}) they are kept and not sent.
 *
 * <p>System-internal: services decide who is written to.
 *
 * @see MailWorker
 */
@Service
public class Mailer {
    private final JdbcClient database;
    private final Clock clock;
    private final boolean sending;

    Mailer(JdbcClient database, Clock clock, @Value("${spring.mail.host:}") String host) {
        this.database = database;
        this.clock = clock;
        this.sending = !host.isBlank();
    }

    /**
     * Hands over a mail. Line ends in the address and the subject are made harmless; the text gets the footer when it is sent.
     *
     * @param to one address
     * @param subject cut to 255 characters
     * @param text plain text
     */
    @Transactional
    public void send(String to, String subject, String text) {
        send(to, subject, text, null);
    }

    /**
     * As {@link #send(String, String, String)}, for a mail that repeats itself: mail programs show a button that stops it (RFC 8058).
     *
     * @param stopAddress where a POST stops it without signing in, or null
     */
    @Transactional
    public void send(String to, String subject, String text, @Nullable String stopAddress) {
        var now = DatabaseTime.of(clock.instant());
        database.sql(
                        """
                        insert into mail_message (id, recipient, subject, body, state, created_at, next_attempt, stop_address)
                        values (?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .param(Ids.next().toString())
                .param(header(to, 320))
                .param(header(subject, 255))
                .param(text)
                .param(sending ? "QUEUED" : "KEPT")
                .param(now)
                .param(now)
                .param(stopAddress)
                .update();
    }

    /** A value that cannot end its header and begin another. */
    static String header(String value, int maxLength) {
        var line = value.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= maxLength
                ? line
                : line.substring(0, line.offsetByCodePoints(0, maxLength));
    }
}

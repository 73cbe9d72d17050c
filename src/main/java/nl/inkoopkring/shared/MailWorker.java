package nl.inkoopkring.shared;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the mails that wait. Each is claimed by an update that only one node can win, so that two nodes never send the same; each failure puts only that mail off (1
 * minute, 5 minutes, 30 minutes, 2 hours, 12 hours), and after the sixth it is dead, with the error beside it.
 *
 * <p>A node that dies between handing a mail over and noting so leaves the claim; after 15 minutes the mail is tried again. In that one case it may arrive twice,
 * which is better than not at all.
 */
@Component
class MailWorker {
    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final List<Duration> BACK_OFF =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(12));
    private static final Duration CLAIM = Duration.ofMinutes(15);
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final int BATCH = 50;
    private static final String FOOTER =
            "\n\n-- \nInkoopkring, het netwerk voor circulair en maatschappelijk verantwoord inkopen\n";

    private final JdbcClient database;
    private final ObjectProvider<JavaMailSender> sender;
    private final Clock clock;
    private final String from;
    private final boolean sending;

    MailWorker(
            JdbcClient database,
            ObjectProvider<JavaMailSender> sender,
            Clock clock,
            @Value("${inkoopkring.mail.from:inkoopkring@localhost}") String from,
            @Value("${spring.mail.host:}") String host) {
        this.database = database;
        this.sender = sender;
        this.clock = clock;
        this.from = Mailer.header(from, 320);
        this.sending = !host.isBlank();
    }

    private record Message(
            UUID id,
            String recipient,
            String subject,
            String body,
            int attempts,
            @Nullable String stopAddress) {}

    @Scheduled(fixedDelay = 2, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void work() {
        if (sending) {
            sender.ifAvailable(this::sendDue);
        }
    }

    @Scheduled(cron = "0 50 3 * * *", zone = Dates.ZONE_NAME)
    void removeOld() {
        database.sql(
                        "delete from mail_message where state in ('SENT', 'KEPT', 'DEAD') and created_at < ?")
                .param(DatabaseTime.of(clock.instant().minus(RETENTION)))
                .update();
    }

    private void sendDue(JavaMailSender mail) {
        for (var message : due()) {
            if (claim(message)) {
                send(mail, message);
            }
        }
    }

    private List<Message> due() {
        return database.sql(
                        """
                        select id, recipient, subject, body, attempts, stop_address from mail_message
                        where state in ('QUEUED', 'SENDING') and next_attempt <= ? order by next_attempt limit %d\
                        """
                                .formatted(BATCH))
                .param(DatabaseTime.of(clock.instant()))
                .query((row, number) ->
                        new Message(
                                UUID.fromString(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5),
                                row.getString(6)))
                .list();
    }

    /** The number of attempts and the due time decide who wins: the loser's update finds no row. */
    private boolean claim(Message message) {
        var now = clock.instant();
        return database.sql(
                                """
                                update mail_message set state = 'SENDING', attempts = attempts + 1, next_attempt = ?
                                where id = ? and attempts = ? and state in ('QUEUED', 'SENDING') and next_attempt <= ?\
                                """)
                        .params(
                                DatabaseTime.of(now.plus(CLAIM)),
                                message.id().toString(),
                                message.attempts(),
                                DatabaseTime.of(now))
                        .update()
                == 1;
    }

    private void send(JavaMailSender mail, Message message) {
        try {
            mail.send(outgoing -> write(message, outgoing));
        } catch (MailException e) {
            putOff(message, e);
            return;
        }
        // The text goes at once: it may hold a link that is a key, and so is the other one.
        database.sql(
                        "update mail_message set state = 'SENT', sent_at = ?, body = '', stop_address = null, error = null where id = ?")
                .params(DatabaseTime.of(clock.instant()), message.id().toString())
                .update();
    }

    private void write(Message message, MimeMessage outgoing) throws MessagingException {
        var mail = new MimeMessageHelper(outgoing, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(message.recipient());
        mail.setSubject(message.subject());
        mail.setText(message.body() + FOOTER);
        if (message.stopAddress() != null) {
            outgoing.setHeader("List-Unsubscribe", "<" + message.stopAddress() + ">");
            outgoing.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private void putOff(Message message, MailException e) {
        var failures = message.attempts() + 1;
        var dead = failures > BACK_OFF.size();
        LOG.warn(
                "Mail {} failed for the {}th time{}: {}",
                message.id(),
                failures,
                dead ? " and is given up" : "",
                AuditLog.line(String.valueOf(e.getMessage()), 300));
        database.sql("update mail_message set state = ?, next_attempt = ?, error = ? where id = ?")
                .params(
                        dead ? "DEAD" : "QUEUED",
                        DatabaseTime.of(
                                clock.instant()
                                        .plus(dead ? Duration.ZERO : BACK_OFF.get(failures - 1))),
                        AuditLog.line(String.valueOf(e.getMessage()), 1000),
                        message.id().toString())
                .update();
    }
}

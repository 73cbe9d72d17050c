package nl.inkoopkring.testing;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The mails that arrived, by address. They come a few seconds after the transaction that wrote them. */
public class Mailbox {

    /**
     * A mail as its reader and their program see it.
     *
     * @param type its media type: plain text, as all of ours
     * @param headers by name; of several with one name the first
     */
    public record Mail(String subject, String text, String type, Map<String, String> headers) {

        /** The first line that is an address. */
        public String link() {
            return text.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
        }
    }

    /** What came so far, oldest first. */
    public List<Mail> of(String address) {
        return Stream.of(MailServer.running().getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(Mailbox::read)
                .toList();
    }

    /** What came, once there are this many. */
    public List<Mail> await(String address, int number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> of(address).size() >= number);
        return of(address);
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Stream.of(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().equalsIgnoreCase(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(
                    message.getSubject(),
                    message.getContent().toString().replace("\r\n", "\n"),
                    message.getContentType(),
                    Collections.list(message.getAllHeaders()).stream()
                            .collect(
                                    Collectors.toMap(
                                            Header::getName, Header::getValue, (one, _) -> one)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

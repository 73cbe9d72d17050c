package nl.inkoopkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InkoopkringTest
class MailerTest {

    @Autowired private Mailer mailer;
    @Autowired private Mailbox mailbox;
    @Autowired private JdbcClient database;
    @Autowired private Clock clock;

    @Test
    void mailsAreKeptWhereThereIsNoMailServer() {
        var to = "m" + Ids.next() + "@voorbeeld.example";

        new Mailer(database, clock, "").send(to, "Onderwerp\r\nBcc: x", "Tekst");

        assertThat(
                        database.sql(
                                        "select concat(state, ' ', subject) from mail_message where recipient = ?")
                                .param(to)
                                .query(String.class)
                                .single())
                .isEqualTo("KEPT Onderwerp Bcc: x");
    }

    @Test
    void mailsArriveWithTheirFooter() {
        var to = "m" + Ids.next() + "@voorbeeld.example";

        mailer.send(to, "Één vraag", "Dag Fenna");

        assertThat(mailbox.await(to, 1))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Één vraag");
                    assertThat(mail.text()).startsWith("Dag Fenna\n").contains("Inkoopkring");
                });
    }
}

package nl.inkoopkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Promises 29 and 35: no line end gets into a mail header or the audit trail. */
class LinesTest {

    @Test
    void aMailHeaderStaysOneLine() {
        assertThat(Mailer.header("Vraag\r\nBcc: iedereen@voorbeeld.example", 255))
                .isEqualTo("Vraag Bcc: iedereen@voorbeeld.example");
        assertThat(Mailer.header("a\u0085b\u2028c\u0000d", 255)).isEqualTo("a b c d");
        assertThat(Mailer.header("😀".repeat(300), 255)).isEqualTo("😀".repeat(255));
    }

    @Test
    void anAuditRowStaysOneLine() {
        assertThat(AuditLog.line("x\n2024-05-03 admin ok", 255)).doesNotContain("\n");
        assertThat(AuditLog.line("a\u202Eb", 255)).isEqualTo("a\uFFFDb");
        assertThat(AuditLog.line("a".repeat(300), 255)).hasSize(255);
    }
}

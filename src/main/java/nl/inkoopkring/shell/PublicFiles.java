package nl.inkoopkring.shell;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The two text files that machines ask for before signing in. */
@RestController
class PublicFiles {

    private static final int SECURITY_TXT_VALID_DAYS = 90;

    private final String contact;
    private final Clock clock;

    /**
     * @param contact a {@code mailto:} or {@code https:} address for reports of vulnerabilities (RFC 9116); empty when there is none
     */
    PublicFiles(@Value("${inkoopkring.security.contact:}") String contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    /** Nothing here is for search engines: all of it lies behind sign-in. */
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return "User-agent: *\nDisallow: /\n";
    }

    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> securityText() {
        if (contact.isBlank()) {
            return ResponseEntity.notFound().build();
        }
        var expires =
                clock.instant()
                        .truncatedTo(ChronoUnit.DAYS)
                        .plus(SECURITY_TXT_VALID_DAYS, ChronoUnit.DAYS);
        return ResponseEntity.ok(
                "Contact: %s\nExpires: %s\nPreferred-Languages: nl, en\n"
                        .formatted(contact.strip(), expires));
    }
}

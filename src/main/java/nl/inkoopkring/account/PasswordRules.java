package nl.inkoopkring.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.inkoopkring.shared.InvalidInputException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What may be a password: at least twelve characters and none of those that everybody tries first. No rules of composition: they make passwords worse (NIST SP
 * 800-63B, OWASP ASVS 6.2).
 */
@Component
class PasswordRules {
    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;

    /** Words that belong to this place; with figures and marks around them they are guessed first. */
    private static final Set<String> CONTEXT =
            Set.of(
                    "gemeente",
                    "provincie",
                    "inkoop",
                    "inkoper",
                    "inkopen",
                    "inkoopkring",
                    "inkooppakket",
                    "aanbesteding",
                    "aanbestedingen",
                    "circulair",
                    "circulairinkopen",
                    "duurzaam",
                    "duurzaaminkopen",
                    "handreiking",
                    "metropoolregio",
                    "metropoolregioamsterdam",
                    "amsterdam",
                    "regisseur",
                    "kwartiermaker",
                    "wachtwoord",
                    "welkom",
                    "password",
                    "welcome",
                    "overheid",
                    "stadhuis",
                    "gemeentehuis",
                    "maatschappelijkverantwoord");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private final Set<String> common;

    PasswordRules() {
        try {
            this.common =
                    new ClassPathResource("account/common-passwords.txt")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param about what is known of the person, such as their name and e-mail address
     * @throws InvalidInputException with what to do about it
     */
    void check(String password, String... about) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            throw new InvalidInputException("account.password.error.short", MIN_LENGTH);
        }
        if (length > MAX_LENGTH) {
            throw new InvalidInputException("account.password.error.long", MAX_LENGTH);
        }
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var core = EDGES.matcher(plain).replaceAll("").replaceAll("[\\s._-]+", "");
        if (common.contains(plain)
                || common.contains(core)
                || CONTEXT.contains(core)
                || plain.codePoints().distinct().count() < 4
                || isAbout(plain, core, about)) {
            throw new InvalidInputException("account.password.error.common");
        }
    }

    private static boolean isAbout(String plain, String core, String... about) {
        return Arrays.stream(about)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .anyMatch(text ->
                        plain.equals(text)
                                || core.equals(text.replaceAll("[\\s._-]+", ""))
                                || core.equals(
                                        text.replaceAll("@.*", "").replaceAll("[\\s._-]+", "")));
    }
}

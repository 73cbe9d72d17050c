package nl.inkoopkring.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.inkoopkring.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Promise 7. */
class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();
    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void theListIsLong() throws IOException {
        assertThat(
                        new ClassPathResource("account/common-passwords.txt")
                                .getContentAsString(StandardCharsets.UTF_8)
                                .lines())
                .hasSize(3000)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fiets roept paars",
                "drie eenden in de gracht",
                "👩‍🚒 blust de brand niet",
                "xK9#vLq2$mTz"
            })
    void aSentenceOrARandomWordIsFine(String password) {
        assertThatCode(() -> rules.check(password, "Fenna de Wit", "fenna.dewit@zaanstad.example"))
                .doesNotThrowAnyException();
    }

    @Test
    void sixtyFourCharactersAndMoreAreFine() {
        rules.check("de kat krabt de krullen van de trap en de trap krabt de kat terug".repeat(1));
        rules.check("ab1 ".repeat(32));
        assertThatThrownBy(() -> rules.check("ab1 ".repeat(33)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.key()).isEqualTo("account.password.error.long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "elf tekens!"})
    void elevenCharactersAreTooFew(String password) {
        assertThatThrownBy(() -> rules.check(password))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.key()).isEqualTo("account.password.error.short"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wachtwoord123",
                "Wachtwoord2024!",
                "Welkom123456",
                "qwertyuiop1234567890",
                "aaaaaaaaaaaa",
                "121212121212",
                "Inkoopkring2024",
                "Gemeente12345!",
                "  inkoopkring  ",
                "Aanbestedingen!",
                "circulair-inkopen",
                "Metropoolregio Amsterdam",
                "fenna.dewit@zaanstad.example",
                "FennaDeWit2024",
                "fenna.dewit2024"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThatThrownBy(
                        () -> rules.check(password, "Fenna de Wit", "fenna.dewit@zaanstad.example"))
                .as(password)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.key()).isEqualTo("account.password.error.common"));
    }

    @Test
    void hashesAreArgon2idAndFitOnlyTheirPassword() {
        var hash = hasher.hash("drie eenden in de gracht");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(255);
        assertThat(hasher.matches("drie eenden in de gracht", hash)).isTrue();
        assertThat(hasher.matches("vier eenden in de gracht", hash)).isFalse();
        assertThat(
                        hasher.matches(
                                "cafe\u0301 aan het water", hasher.hash("caf\u00e9 aan het water")))
                .isTrue();
    }

    @Test
    void anUnknownAddressFitsNothing() {
        assertThat(hasher.matches("drie eenden in de gracht", null)).isFalse();
    }
}

package nl.inkoopkring.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTextsTest {

    private final Translations strict = new Translations(true);

    @Test
    void dutchGoesBeforeAnyLanguageThatIsNotOffered() {
        assertThat(strict.getTranslation("shell.userMenu.language", Locale.GERMAN))
                .isEqualTo("Taal");
        assertThat(strict.getTranslation("shell.userMenu.language", Locale.of("nl", "BE")))
                .isEqualTo("Taal");
        assertThat(strict.getTranslation("shell.userMenu.language", Locale.UK))
                .isEqualTo("Language");
        assertThat(strict.getProvidedLocales().getFirst()).isEqualTo(Locale.of("nl", "NL"));
    }

    @Test
    void missingKeyIsAnErrorInTestsAndShownElsewhere() {
        assertThatThrownBy(() -> strict.getTranslation("shell.no.such", Locale.ENGLISH))
                .hasMessageContaining("shell.no.such");
        assertThat(new Translations(false).getTranslation("shell.no.such", Locale.ENGLISH))
                .isEqualTo("shell.no.such");
    }

    @Test
    void parametersAndPluralsAreFilledIn() {
        assertThat(strict.getTranslation("shared.errorSummary.title", Translations.DUTCH, 1))
                .isEqualTo("Nog één ding klopt niet");
        assertThat(strict.getTranslation("shared.errorSummary.title", Translations.DUTCH, 3))
                .isEqualTo("Nog 3 dingen kloppen niet");
    }
}

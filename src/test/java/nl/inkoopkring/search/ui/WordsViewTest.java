package nl.inkoopkring.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import nl.inkoopkring.network.ParticipantPrincipal;
import nl.inkoopkring.search.NewWordRule;
import nl.inkoopkring.search.WordService;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

class WordsViewTest extends ViewTest {

    @Autowired private Sample sample;
    @Autowired private WordService words;

    @Override
    protected void signInViewer() {
        var director = sample.eva().value();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(
                                (ParticipantPrincipal) () -> director,
                                "",
                                List.of(new SimpleGrantedAuthority("ROLE_DIRECTOR"))));
    }

    @Test
    void triesOutKeepsAndRemovesAGroup() {
        open("beheer/woorden?woord=frobbelkist");
        var field = field("Woorden of uitdrukkingen");
        assertThat(field.getValue()).isEqualTo("frobbelkist, ");
        test(field).setValue("frobbelkist, meubilair");
        press("Wat zou dit vinden?");
        assertThat(text())
                .contains("Zoals het nu is", "Geen resultaten", "Met deze woorden", "alleen hier");

        press("Bewaar deze groep");
        assertThat(field.getValue()).isEmpty();
        assertThat(words.own())
                .anyMatch(rule -> rule.rule().words().equals("frobbelkist, meubilair"));

        test(findInView(Button.class)
                        .withCondition(button ->
                                "Haal weg: frobbelkist, meubilair"
                                        .equals(button.getElement().getAttribute("aria-label")))
                        .single())
                .click();
        assertThat(words.own())
                .noneMatch(rule -> rule.rule().words().equals("frobbelkist, meubilair"));
    }

    /** Between quotation marks in a query, it would be looked for as it stands. */
    @Test
    void triesOutAWordThatCountsByItselfOnly() {
        open("beheer/woorden");
        test(field("Woorden of uitdrukkingen")).setValue("\"frobbelkist\", meubilair");
        press("Wat zou dit vinden?");
        assertThat(text()).contains("Met deze woorden", "alleen hier");
    }

    @Test
    void aRelationIsNamedAsOne() {
        words.add(NewWordRule.synonyms("frobbelkist ~ meubilair"));
        words.add(NewWordRule.synonyms("zwamdoos, meubilair"));
        open("beheer/woorden");
        assertThat(text())
                .containsSubsequence("zwamdoos, meubilair", "Zelfde betekenis")
                .containsSubsequence("frobbelkist ~ meubilair", "Verwant");
        words.own().forEach(rule -> words.remove(rule.id()));
    }

    @Test
    void saysWhatIsWrongBesideTheField() {
        open("beheer/woorden");
        var field = field("Woorden of uitdrukkingen");
        test(field).setValue("<b>alleen</b>");
        press("Bewaar deze groep");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("minstens twee woorden");
    }

    @Test
    void theShippedWordsCanBeSearched() {
        open("beheer/woorden?zoek=bpkv");
        assertThat(text()).contains("emvi, bpkv").doesNotContain("standstilltermijn");
        open("beheer/woorden?zoek=%3Cscript%3Ebestaat+niet");
        assertThat(text()).contains("Geen groepen");
    }

    private TextField field(String label) {
        return findInView(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).all().getFirst()).click();
    }
}

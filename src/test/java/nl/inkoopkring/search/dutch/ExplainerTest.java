package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.inkoopkring.search.dutch.Explanation.Kind;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private final DutchQuery queries =
            new DutchQuery(
                    analysis,
                    Synonyms.read(
                            List.of(
                                    "meubels, meubilair",
                                    "werkkleding, dienstkleding",
                                    "noodstroom ~ generator"),
                            analysis),
                    Vocabulary.of(Map.of("verkeersborden", 3, "meubilair", 2), analysis));

    @Test
    void aWordIsFoundInAnotherForm() {
        assertThat(explain("kleding", "Nieuwe kleding."))
                .containsExactly(new Explanation(Kind.WORD, "kleding", "kleding"));
        assertThat(explain("inkopen", "Wij hebben ingekocht."))
                .containsExactly(new Explanation(Kind.WORD, "inkopen", "ingekocht"));
    }

    @Test
    void aWordIsFoundInACompound() {
        assertThat(explain("kleding", "Bedrijfskleding voor de buitendienst"))
                .containsExactly(new Explanation(Kind.PART, "kleding", "Bedrijfskleding"));
    }

    @Test
    void theWordItselfGoesBeforeItsCompounds() {
        assertThat(explain("kleding", "Bedrijfskleding is kleding"))
                .containsExactly(new Explanation(Kind.WORD, "kleding", "kleding"));
    }

    @Test
    void aCompoundIsFoundInLooseWords() {
        assertThat(explain("kantoormeubels", "Stoelen en meubels voor elk kantoor"))
                .containsExactly(new Explanation(Kind.PARTS, "kantoormeubels", "kantoor, meubels"));
    }

    @Test
    void synonymsCorrectionsAndWordsWrittenApart() {
        assertThat(explain("meubels", "Nieuw meubilair"))
                .containsExactly(new Explanation(Kind.SYNONYM, "meubels", "meubilair"));
        assertThat(explain("verkersborden", "Oude verkeersborden"))
                .containsExactly(
                        new Explanation(Kind.CORRECTION, "verkersborden", "verkeersborden"));
        assertThat(explain("verkeers borden", "Oude verkeersborden"))
                .contains(new Explanation(Kind.JOINED, "verkeers borden", "verkeersborden"));
    }

    @Test
    void whatIsRelatedExplainsOnlyWhatNothingElseDoes() {
        assertThat(explain("generator", "Noodstroomvoorziening in het stadhuis"))
                .containsExactly(
                        new Explanation(Kind.RELATED, "generator", "Noodstroomvoorziening"));
        assertThat(explain("generator", "Noodstroom van een generator"))
                .containsExactly(new Explanation(Kind.WORD, "generator", "generator"));
    }

    @Test
    void whatIsScatteredExplainsOnlyWhatNothingElseDoes() {
        var between =
                " Daarover valt veel te zeggen, en dat doen wij hier ook, want papier is geduldig.";
        assertThat(explain("werkkleding", "Een dienst." + between + " Kleding."))
                .as("another word for it, of which the parts stand apart")
                .containsExactly(new Explanation(Kind.PARTS, "werkkleding", "Kleding"));
        assertThat(explain("meubels werkkleding", "Een dienst." + between + " Meubilair."))
                .extracting(Explanation::asked)
                .containsExactly("meubels");
        assertThat(explain("kantoormeubels", "Een kantoor." + between + " Meubels."))
                .as("the compound itself, of which the parts stand apart")
                .containsExactly(new Explanation(Kind.PARTS, "kantoormeubels", "kantoor, Meubels"));
    }

    @Test
    void eachWordIsExplainedInTheOrderOfTheQuery() {
        assertThat(explain("meubels gekocht zaanstad", "Wij kopen kantoormeubilair in"))
                .extracting(Explanation::kind, Explanation::asked)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.SYNONYM, "meubels"),
                        org.assertj.core.groups.Tuple.tuple(Kind.WORD, "gekocht"));
    }

    @Test
    void aTextWithoutTheWordsHasNoExplanation() {
        assertThat(explain("kleding", "Asfalt en beton")).isEmpty();
        assertThat(explain("", "Asfalt en beton")).isEmpty();
    }

    private List<Explanation> explain(String query, String text) {
        var terms = queries.terms(query);
        return Explainer.explain(new Finder(terms, analysis).in(text), terms);
    }
}

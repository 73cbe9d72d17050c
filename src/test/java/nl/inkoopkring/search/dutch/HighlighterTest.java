package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HighlighterTest {

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
    void marksOnlyThePartOfACompoundThatMatches() {
        assertThat(marked("De gemeente koopt Verkeersborden in.", "bord"))
                .containsExactly("borden");
        assertThat(marked("Verkeersbordpalen", "verkeersborden")).containsExactly("Verkeersbord");
    }

    @Test
    void marksAPartWithAnotherMeaningWithItsCompoundOnly() {
        assertThat(marked("Kunststofkozijnen in een raamovereenkomst.", "kunststof"))
                .containsExactly("Kunststof");
        assertThat(marked("Kunststofkozijnen in een raamovereenkomst.", "kunst")).isEmpty();
        assertThat(marked("Kunststofkozijnen in een raamovereenkomst.", "ramen")).isEmpty();
    }

    @Test
    void marksInflectedFormsSynonymsAndCorrections() {
        assertThat(marked("Wij hebben ingekocht.", "inkopen")).containsExactly("ingekocht");
        assertThat(marked("Het kantoormeubilair is oud.", "meubels")).containsExactly("meubilair");
        assertThat(marked("Oude verkeersborden.", "verkersborden"))
                .containsExactly("verkeersborden");
    }

    @Test
    void marksBothHalvesOfAVerbThatASentenceTakesApart() {
        assertThat(marked("Wij kochten samen borden in, in het dorp.", "ingekocht"))
                .containsExactly("kochten", "in");
        assertThat(marked("Wij kochten samen borden in, in het dorp.", "kopen"))
                .containsExactly("kochten");
    }

    @Test
    void marksWhatIsRelatedOnlyWhereTheWordItselfIsNot() {
        assertThat(marked("Noodstroom van een generator.", "generator"))
                .containsExactly("generator");
        assertThat(marked("Noodstroom in het stadhuis.", "generator"))
                .containsExactly("Noodstroom");
    }

    @Test
    void marksThePartsOfACompoundWhereTheyStandAlone() {
        assertThat(marked("Nieuwe meubels voor elk kantoor.", "kantoormeubels"))
                .containsExactly("meubels", "kantoor");
        assertThat(marked("Een kantoor zonder iets.", "kantoormeubels")).containsExactly("kantoor");
    }

    @Test
    void marksTheRightCharactersAmongAccentsHyphensAndEmoji() {
        assertThat(marked("🙂🙃 Caf\u00e9meubilair en cafe\u0301meubilair 👩‍💻", "meubels"))
                .containsExactly("meubilair", "meubilair");
        assertThat(marked("Geïnspecteerde bórden 🚧verkeersborden🚧", "bord"))
                .containsExactly("bórden", "borden");
        assertThat(marked("Prijs-kwaliteitverhouding en kwaliteits-eisen", "kwaliteit"))
                .containsExactly("kwaliteit", "kwaliteits");
        assertThat(marked("verkeers\u00ADborden", "verkeersborden"))
                .containsExactly("verkeers\u00ADborden");
    }

    @Test
    void marksASynonymInsideACompound() {
        assertThat(marked("Het kantoormeubilair en de kastenwand", "kantoormeubels"))
                .containsExactly("kantoormeubilair");
        assertThat(marked("Schoolmeubilair", "meubels")).containsExactly("meubilair");
    }

    @Test
    void marksThePartsOfASynonymOnlyNearEachOther() {
        assertThat(marked("Werkkleding voor de buitendienst", "werkkleding"))
                .containsExactly("Werkkleding");
        assertThat(marked("Kleding voor de dienst handhaving", "werkkleding"))
                .containsExactly("Kleding", "dienst");
        assertThat(
                        marked(
                                "Nieuwe kleding. "
                                        + "Daarna komt er heel veel over andere zaken die hier niets mee te maken hebben. "
                                        + "De dienst is op maandag gesloten.",
                                "werkkleding"))
                .containsExactly("kleding");
    }

    @Test
    void aPassageEndsWhereASentenceEnds() {
        String text =
                "De borden gaan lang mee. Wij tellen ze o.a. elk jaar. "
                        + "Daarna volgt een lange zin die niet meer in de passage past en die dus wegvalt.";
        var passage =
                Highlighter.passage(
                        text,
                        Highlighter.matches(new Finder(queries.terms("borden"), analysis).in(text)),
                        90);
        assertThat(passage.text())
                .isEqualTo("De borden gaan lang mee. Wij tellen ze o.a. elk jaar. …");
    }

    @Test
    void linesBecomeRunningText() {
        String text =
                RunningText.of(
                        "Een samenvatting.\nNog een zin",
                        "",
                        "Aanpak\n\n- Eerste punt\r\n- Tweede punt:\nslot.");
        assertThat(text)
                .isEqualTo(
                        "Een samenvatting. Nog een zin · Aanpak · - Eerste punt · - Tweede punt: slot.");
        var cut = Highlighter.passage(text, List.of(), 50).text();
        assertThat(cut).isEqualTo("Een samenvatting. Nog een zin · Aanpak …");
    }

    @Test
    void choosesThePassageThatShowsMost() {
        String text =
                "Inleiding zonder belang. ".repeat(20)
                        + "Hier staat iets over circulaire verkeersborden en hun levensduur. "
                        + "Slot zonder belang. ".repeat(20);
        List<Span> spans =
                Highlighter.matches(
                        new Finder(queries.terms("circulaire borden"), analysis).in(text));
        Passage passage = Highlighter.passage(text, spans, 100);
        assertThat(passage.text())
                .hasSizeLessThanOrEqualTo(100)
                .startsWith("…Hier staat")
                .endsWith("…");
        assertThat(passage.spans())
                .extracting(span -> passage.text().substring(span.start(), span.end()))
                .containsExactly("circulaire", "borden");
    }

    @Test
    void aShortTextIsItsOwnPassage() {
        assertThat(Highlighter.passage("Kort.", List.of(), 100))
                .isEqualTo(new Passage("Kort.", List.of()));
    }

    @Test
    void withoutMatchesThePassageIsTheBeginning() {
        assertThat(Highlighter.passage("woord ".repeat(50), List.of(), 30).text())
                .isEqualTo("woord woord woord woord…");
    }

    private List<String> marked(String text, String query) {
        return Highlighter.matches(new Finder(queries.terms(query), analysis).in(text)).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}

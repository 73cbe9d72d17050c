package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inkoopkring.search.dutch.Clause.Field;
import nl.inkoopkring.search.dutch.Clause.Origin;
import org.junit.jupiter.api.Test;

class DutchQueryTest {

    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private final Synonyms synonyms =
            Synonyms.read(
                    List.of(
                            "meubels, meubilair  # inrichting",
                            "bpkv, beste prijs-kwaliteitverhouding",
                            "mkb => midden- en kleinbedrijf",
                            "emvi => bpkv",
                            "inboedel, kantoor",
                            "beschoeiing, kantoor",
                            "stoffering, vloerbedekking",
                            "noodstroom ~ generator, \"accu\", stille nacht",
                            "stilstand ~ generator",
                            "imker ~> biodiversiteit",
                            "odd => line => here",
                            "odd ~ line ~> here",
                            "lonely",
                            ",,",
                            "# only a comment",
                            "de, het",
                            "takel, kraan",
                            "mobiel kantoor, werkbus",
                            "mobiel kantoor ~ camper",
                            "kraan ~> keuring",
                            "keuring, inspectie",
                            "inspectie ~ keuring"),
                    analysis);
    private final Vocabulary vocabulary =
            Vocabulary.of(
                    Map.of(
                            "verkeersborden",
                            9,
                            "bedrijfskleding",
                            4,
                            "meubilair",
                            7,
                            "kantoor",
                            3,
                            "olijfolie",
                            1,
                            "beschotting",
                            2),
                    analysis);
    private final DutchQuery queries = new DutchQuery(analysis, synonyms, vocabulary);

    @Test
    void aWordIsLookedForAsAWordAndAsAPart() {
        assertThat(queries.terms("borden").clauses())
                .contains(
                        clause(0, 0, Origin.WORD, Field.LEMMAS, "bord", Weights.WORD),
                        clause(0, 0, Origin.WORD, Field.PARTS, "bord", Weights.WORD_AS_PART));
    }

    @Test
    void aCompoundIsLookedForByItsPartsAndItsHead() {
        List<Clause> clauses = queries.terms("verkeersborden").clauses();
        assertThat(clauses)
                .anySatisfy(clause -> {
                    assertThat(clause.origin()).isEqualTo(Origin.PARTS);
                    assertThat(clause.all()).hasSize(2);
                    assertThat(clause.weight()).as("the parts score by themselves").isZero();
                });
        assertThat(clauses).contains(clause(0, 0, Origin.HEAD, Field.PARTS, "bord", Weights.HEAD));
    }

    @Test
    void wordsWrittenApartAreJoined() {
        assertThat(queries.terms("verkeers borden").clauses())
                .contains(
                        clause(
                                0,
                                1,
                                Origin.JOINED,
                                Field.LEMMAS,
                                "verkeersbord",
                                Weights.JOINED * Weights.WORD));
        assertThat(queries.terms("verkeer borden").clauses())
                .contains(
                        clause(
                                0,
                                1,
                                Origin.JOINED,
                                Field.LEMMAS,
                                "verkeersbord",
                                Weights.JOINED * Weights.WORD));
        assertThat(queries.terms("verkeer, borden").clauses())
                .noneMatch(clause -> clause.origin() == Origin.JOINED);
    }

    @Test
    void aMistypedWordIsCorrected() {
        QueryTerms terms = queries.terms("Verkersborden en bedrijfskleeding");
        assertThat(terms.corrections())
                .extracting(Correction::corrected)
                .containsExactly("verkeersborden", "bedrijfskleding");
        assertThat(terms.correctedQuery()).isEqualTo("verkeersborden en bedrijfskleding");
        assertThat(terms.clauses())
                .contains(
                        clause(
                                0,
                                0,
                                Origin.CORRECTION,
                                Field.LEMMAS,
                                "verkeersbord",
                                Weights.CORRECTION * Weights.WORD));
    }

    /** What is told of a word is the word that was typed. */
    @Test
    void aMistypedWordWithAccentsIsReplacedInTheQuery() {
        assertThat(queries.terms("Meubiláír voor kantór").correctedQuery())
                .isEqualTo("Meubiláír voor kantoor");
    }

    @Test
    void theMembersOfAHyphenatedWordAreItsWords() {
        QueryTerms terms = queries.terms("kantoor-meubels kopen");
        assertThat(terms.words()).containsExactly("kantoor", "meubels", "kopen");
        assertThat(terms.clauses())
                .contains(clause(0, 1, Origin.WORD, Field.LEMMAS, "kantoormeubel", Weights.WORD));
    }

    @Test
    void realWordsAndCompoundsOfRealWordsAreNotCorrected() {
        assertThat(queries.terms("olifant").corrections()).isEmpty();
        assertThat(queries.terms("verkeerspaal").corrections()).isEmpty();
    }

    /** Its parts are a guess (best, reiding), so the word that occurs goes before them. */
    @Test
    void correctsWhatOnlyHappensToFallApart() {
        var known = Vocabulary.of(Map.of("gladheidsbestrijding", 3), analysis);
        var query = new DutchQuery(analysis, synonyms, known);

        assertThat(query.terms("gladheidsbestreiding").correctedQuery())
                .isEqualTo("gladheidsbestrijding");
        assertThat(query.terms("gladheidsmelding").corrections()).isEmpty();
    }

    @Test
    void synonymsOfWordsAndOfRunsOfWords() {
        assertThat(lemmas("meubels", Origin.SYNONYM)).contains("meubilair");
        assertThat(lemmas("beste prijs kwaliteit verhouding", Origin.SYNONYM)).contains("bpkv");
        assertThat(lemmas("beste prijs-kwaliteitverhouding", Origin.SYNONYM)).contains("bpkv");
        assertThat(lemmas("BPKV", Origin.SYNONYM)).contains("prijs", "kwaliteit", "verhouding");
        assertThat(lemmas("emvi", Origin.SYNONYM)).contains("bpkv");
        assertThat(lemmas("bpkv", Origin.SYNONYM)).doesNotContain("emvi");
        assertThat(lemmas("mkb", Origin.SYNONYM)).contains("midden");
    }

    @Test
    void synonymsInsideACompound() {
        assertThat(lemmas("kantoormeubels", Origin.SYNONYM))
                .contains("kantoormeubilair", "meubilair");
    }

    @Test
    void oddLinesOfSynonymsAreReported() {
        assertThat(synonyms.problems())
                .extracting(Synonyms.Problem::line)
                .containsExactly(11, 12, 13, 14);
    }

    @Test
    void questionWordsAreDropped() {
        assertThat(queries.terms("Wie heeft ervaring met circulaire bedrijfskleding?").words())
                .containsExactly("circulaire", "bedrijfskleding");
        assertThat(queries.terms("wie heeft ervaring met").isEmpty()).isFalse();
        assertThat(queries.terms("  ?! ").isEmpty()).isTrue();
    }

    private List<String> lemmas(String query, Origin origin) {
        return queries.terms(query).clauses().stream()
                .filter(clause -> clause.origin() == origin)
                .flatMap(clause -> clause.all().stream())
                .flatMap(Set::stream)
                .toList();
    }

    @Test
    void aWordThatIsRightIsNotCorrected() {
        assertThat(queries.terms("meubelair").corrections()).hasSize(1);
        var excepting = excepting(SpellingExceptions.of(List.of("Meubelair"), Map.of()));
        assertThat(excepting.terms("meubelair").corrections()).isEmpty();
        assertThat(excepting.terms("verkersborden").corrections()).hasSize(1);
    }

    @Test
    void aWordThatMeansAnotherIsAlwaysReadAsThat() {
        var meaning = SpellingExceptions.of(List.of(), Map.of("olijfolie", "meubels van kantoor"));
        var terms = excepting(meaning).terms("groene Olijfolie");
        assertThat(terms.correctedQuery()).isEqualTo("groene meubels van kantoor");
        assertThat(terms.clauses())
                .anySatisfy(clause -> {
                    assertThat(clause.origin()).isEqualTo(Origin.CORRECTION);
                    assertThat(clause.all()).contains(Set.of("meubel"));
                });
    }

    @Test
    void whatIsRelatedFindsEachOtherButNotItsNeighbours() {
        assertThat(lemmas("generator", Origin.RELATED))
                .containsExactlyInAnyOrder("noodstroom", "stilstand");
        assertThat(lemmas("noodstroom", Origin.RELATED))
                .containsExactlyInAnyOrder("generator", "accu", "stille", "stil", "nacht");
        assertThat(lemmas("imker", Origin.RELATED)).containsExactly("biodiversiteit");
        assertThat(lemmas("biodiversiteit", Origin.RELATED)).isEmpty();
        assertThat(lemmas("generatorhuis", Origin.RELATED)).as("a part of a word").isEmpty();
        assertThat(lemmas("generator", Origin.SYNONYM)).isEmpty();
    }

    @Test
    void whatIsRelatedIsFoundByOtherWordsForEitherSideAndNoFurther() {
        assertThat(lemmas("kraan", Origin.RELATED))
                .as("and another word for that")
                .containsExactlyInAnyOrder("keuring", "keuren", "inspectie");
        assertThat(lemmas("takel", Origin.RELATED))
                .as("by another word for it, and no further")
                .containsExactlyInAnyOrder("keuring", "keuren");
        assertThat(lemmas("keuring", Origin.SYNONYM)).contains("inspectie");
        assertThat(lemmas("keuring", Origin.RELATED)).as("that means the same").isEmpty();
    }

    @Test
    void whatACorrectionBroughtStandsForTheWordThatWasTyped() {
        var meaning = SpellingExceptions.of(List.of(), Map.of("nsa", "draagbare generator"));
        var terms = excepting(meaning).terms("nsa");
        assertThat(terms.clauses())
                .anyMatch(clause -> clause.origin() == Origin.RELATED)
                .allMatch(clause -> clause.lastWord() < terms.words().size());
    }

    @Test
    void allThatIsRelatedToAWordCountsOnceAndLittle() {
        assertThat(queries.terms("generator").clauses())
                .filteredOn(clause -> clause.origin() == Origin.RELATED)
                .singleElement()
                .satisfies(clause -> {
                    assertThat(clause.all()).containsExactly(Set.of("noodstroom", "stilstand"));
                    assertThat(clause.weight()).isLessThan(Weights.SYNONYM / 2);
                });
        assertThat(queries.terms("noodstroom").clauses())
                .filteredOn(clause -> clause.all().equals(List.of(Set.of("accu"))))
                .extracting(Clause::field)
                .containsExactly(Field.LEMMAS);
    }

    @Test
    void whoSaysMoreSaysByThatWhatHeMeans() {
        assertThat(lemmas("zware generator diesel grote zomerse feest", Origin.RELATED))
                .isNotEmpty();
        assertThat(lemmas("zware generator diesel grote zomer-feest", Origin.RELATED))
                .as("a hyphen adds no word")
                .isNotEmpty();
        assertThat(lemmas("zware generator diesel grote zomerse feest buurt", Origin.RELATED))
                .isEmpty();
        assertThat(lemmas("zware noodstrom diesel grote zomerse feest buurt", Origin.RELATED))
                .as("a corrected word")
                .isEmpty();
        assertThat(queries.terms("generator").withoutRelated().clauses())
                .isNotEmpty()
                .noneMatch(clause -> clause.origin() == Origin.RELATED);
    }

    private DutchQuery excepting(SpellingExceptions exceptions) {
        return new DutchQuery(analysis, synonyms, vocabulary, exceptions);
    }

    @Test
    void anExpressionWithAMistypedWordIsOne() {
        var terms = queries.terms("mobiel kantoorr");
        assertThat(terms.correctedQuery()).isEqualTo("mobiel kantoor");
        assertThat(terms.clauses())
                .contains(
                        clause(
                                0,
                                1,
                                Origin.SYNONYM,
                                Field.PARTS,
                                "werkbus",
                                Weights.CORRECTION * Weights.SYNONYM))
                .doesNotHaveDuplicates();
        assertThat(lemmas("mobiel kantoorr", Origin.RELATED)).contains("camper");
        assertThat(lemmas("mobiel kantoorgebouww", Origin.SYNONYM)).doesNotContain("werkbus");
    }

    @Test
    void aMistypedWordMayBeAnotherWordForWhatOccurs() {
        var terms = queries.terms("inboedell");
        assertThat(terms.correctedQuery()).isEqualTo("inboedel");
        assertThat(terms.clauses())
                .anySatisfy(clause -> {
                    assertThat(clause.origin()).isEqualTo(Origin.SYNONYM);
                    assertThat(clause.all()).isEqualTo(List.of(Set.of("kantoor")));
                });
        assertThat(queries.terms("beschoeing").correctedQuery())
                .as("beschotting occurs and is farther away")
                .isEqualTo("beschoeiing");
        assertThat(queries.terms("vloerbedekkingg").corrections())
                .as("nothing would be found by it")
                .isEmpty();
    }

    @Test
    void aSynonymInQuotesCountsAsAWordOfItsOwnOnly() {
        var quoted = Synonyms.read(List.of("\"stroom\", elektriciteit"), analysis);
        var withQuotes = new DutchQuery(analysis, quoted, vocabulary);
        assertThat(withQuotes.terms("elektriciteit").clauses())
                .filteredOn(clause -> clause.origin() == Origin.SYNONYM)
                .singleElement()
                .satisfies(clause -> {
                    assertThat(clause.all()).containsExactly(Set.of("stroom", "stromen"));
                    assertThat(clause.field()).isEqualTo(Field.LEMMAS);
                });
        assertThat(withQuotes.terms("stroom").clauses())
                .anySatisfy(clause -> assertThat(clause.origin()).isEqualTo(Origin.SYNONYM));
        assertThat(withQuotes.terms("afvalstroom").clauses())
                .noneSatisfy(clause -> assertThat(clause.origin()).isEqualTo(Origin.SYNONYM));
    }

    @Test
    void aCompoundThatMayExistIsOnlyCorrectedToOneThatSoundsTheSame() {
        var occurring =
                Vocabulary.of(Map.of("aanlegsteiger", 2, "paspoort", 5, "boekenkast", 3), analysis);
        var harbour = new DutchQuery(analysis, synonyms, occurring);
        assertThat(harbour.terms("aanlegstijger").correctedQuery()).isEqualTo("aanlegsteiger");
        assertThat(harbour.terms("pasport").correctedQuery()).isEqualTo("paspoort");
        assertThat(harbour.terms("boekenkant").corrections()).isEmpty();
    }

    @Test
    void theSinglePartsOfWhatWasMistypedAreNotLookedFor() {
        var occurring = Vocabulary.of(Map.of("paspoort", 5), analysis);
        var terms = new DutchQuery(analysis, synonyms, occurring).terms("pasport");
        assertThat(terms.clauses())
                .noneMatch(clause -> clause.all().equals(List.of(Set.of("port"))));
        assertThat(terms.clauses())
                .as("all of them may be a word that exists")
                .anyMatch(clause -> clause.origin() == Origin.PARTS && clause.all().size() == 2);
    }

    @Test
    void aWordThatStandsForAnotherKeepsItsParts() {
        var exceptions = SpellingExceptions.of(List.of(), Map.of("kantoormeubels", "olijfolie"));
        var terms =
                new DutchQuery(analysis, synonyms, vocabulary, exceptions).terms("kantoormeubels");
        assertThat(terms.correctedQuery()).isEqualTo("olijfolie");
        assertThat(terms.clauses())
                .contains(clause(0, 0, Origin.HEAD, Field.PARTS, "kantoor", Weights.OTHER_PART));
    }

    @Test
    void beforeAHeadThatSaysLittleTheOtherPartsAreEnoughTogether() {
        assertThat(queries.terms("speeltuinuitrusting").clauses())
                .filteredOn(clause -> clause.origin() == Origin.PARTS)
                .extracting(clause -> clause.all().size())
                .containsExactlyInAnyOrder(3, 2);
    }

    @Test
    void aWordThatNobodyKnowsIsFoundByTheTwoWordsThatItIsMadeOf() {
        var occurring = Vocabulary.of(Map.of("sroi", 4, "paragraaf", 9, "infill", 2), analysis);
        var trade = new DutchQuery(analysis, synonyms, occurring);
        assertThat(together(trade.terms("sroiparagraaf")))
                .containsExactly(List.of(Set.of("sroi"), Set.of("paragraaf")));
        assertThat(together(trade.terms("kurkinfill"))).as("kurk does not occur").isEmpty();
        assertThat(trade.terms("sroiparagraaf").clauses())
                .contains(clause(0, 0, Origin.HEAD, Field.PARTS, "sroi", Weights.OTHER_PART))
                .contains(clause(0, 0, Origin.HEAD, Field.PARTS, "paragraaf", Weights.HEAD));
    }

    @Test
    void halfOfAWordMayBeAnotherWordForWhatOccurs() {
        var occurring = Vocabulary.of(Map.of("kraan", 4, "infill", 2), analysis);
        assertThat(together(new DutchQuery(analysis, synonyms, occurring).terms("takelinfill")))
                .as("takel is another word for kraan")
                .hasSize(1);
    }

    @Test
    void whatBeginsLikeANameIsNotFoundByHalfOfIt() {
        var occurring = Vocabulary.of(Map.of("cap", 4, "gemini", 2), analysis);
        var terms = new DutchQuery(analysis, synonyms, occurring).terms("capgemini");
        assertThat(together(terms)).hasSize(1);
        assertThat(terms.clauses()).noneMatch(clause -> clause.origin() == Origin.HEAD);
    }

    @Test
    void ofTwoWaysToTakeAWordApartTheLongestFirstWordGoesBefore() {
        var occurring =
                Vocabulary.of(
                        Map.of("bim", 4, "bimmo", 3, "model", 9, "modellen", 9, "dellen", 2),
                        analysis);
        assertThat(together(new DutchQuery(analysis, synonyms, occurring).terms("bimmodellen")))
                .singleElement()
                .satisfies(words -> assertThat(words.getFirst()).contains("bimmo"));
    }

    @Test
    void aNumberAndAWordThatIsRightAreNotTakenApart() {
        var occurring =
                Vocabulary.of(Map.of("sroi", 4, "paragraaf", 9, "2025", 3, "1234", 2), analysis);
        var right = SpellingExceptions.of(List.of("sroiparagraaf"), Map.of());
        var queries = new DutchQuery(analysis, synonyms, occurring, right);
        assertThat(together(queries.terms("sroiparagraaf"))).isEmpty();
        assertThat(together(queries.terms("20251234"))).isEmpty();
    }

    /** What must be there together for a word to be found. */
    private static List<List<Set<String>>> together(QueryTerms terms) {
        return terms.clauses().stream()
                .filter(clause -> clause.origin() == Origin.PARTS)
                .map(Clause::all)
                .toList();
    }

    private static Clause clause(
            int first, int last, Origin origin, Field field, String lemma, double weight) {
        return new Clause(first, last, origin, field, List.of(Set.of(lemma)), weight);
    }
}

package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchAnalysisTest {

    private final DutchAnalysis analysis = DutchAnalysis.standard();

    @ParameterizedTest
    @CsvSource({
        "borden, bord",
        "ingekocht, inkopen",
        "inkopen, inkopen",
        "inkopen, inkoop",
        "musea, museum",
        "leden, lid",
        "leden, lijden",
        "aanbestedingen, aanbesteding",
        "aanbestedingen, aanbesteden",
        "gegund, gunnen",
        "gegunde, gunnen",
        "gunning, gunnen",
        "circulaire, circulair",
        "circulariteit, circulair",
        "duurzaamheid, duurzaam",
        "foto's, foto",
        "kinderen, kind",
        "verkeersborden, verkeersbord",
        "bordjes, bord",
        "verkeersbordje, verkeersbord",
        "schoenen, schoen",
        "gemeenten, gemeente",
        "gemeentes, gemeente",
        "criteria, criterium",
        "gunningscriteria, gunningscriterium",
        "lopende, lopen",
        "grotere, groot",
        "bomen, boom",
        "boompje, boom",
        "bedrijven, bedrijf",
        "klimaatneutrale, klimaatneutraal",
        "één, een",
        "CAFÉ, cafe",
        "BPKV's, bpkv",
        "steden, stad",
        "milieuvriendelijke, milieuvriendelijk",
        "overeengekomen, overeenkomen"
    })
    void formHasLemma(String form, String lemma) {
        assertThat(analysis.analyse(form).getFirst().lemmas()).contains(lemma);
    }

    @Test
    void differentWordsHaveDifferentLemmas() {
        assertThat(analysis.analyse("kleding").getFirst().lemmas())
                .doesNotContainAnyElementsOf(analysis.analyse("kleren").getFirst().lemmas());
    }

    @Test
    void composedAndDecomposedAccentsMeet() {
        String composed = "financiële coördinatie café";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(Tokens.lemmas(analysis, decomposed))
                .isEqualTo(Tokens.lemmas(analysis, composed));
    }

    @Test
    void offsetsOfPartsPointIntoTheTextAsItIsWritten() {
        String text =
                Normalizer.normalize(
                        "De geïsoleerde caférolgordijnen en Cafétafels.", Normalizer.Form.NFD);
        for (Token token : analysis.analyse(text)) {
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.surface());
            for (Part part : token.parts()) {
                assertThat(text.substring(part.start(), part.end())).isEqualTo(part.surface());
            }
            if (token.isCompound()) {
                assertThat(String.join("", token.parts().stream().map(Part::surface).toList()))
                        .isEqualTo(token.surface());
            }
        }
    }

    @Test
    void abbreviationsThatLookLikeStopWordsSurvive() {
        assertThat(Tokens.lemmas(analysis, "ervaring met MEN en IT")).contains("men", "it");
        assertThat(Tokens.lemmas(analysis, "men heeft ervaring")).doesNotContain("men");
    }

    @Test
    void titlesKeepStopWords() {
        assertThat(Tokens.lemmas(analysis, "Van en voor", StopWords.KEEP)).isNotEmpty();
        assertThat(Tokens.lemmas(analysis, "Van en voor", StopWords.DROP)).isEmpty();
    }

    @Test
    void aPluralThatLooksLikeAStopWordIsNoFormOfIt() {
        var bees = analysis.analyse("bijen").getFirst().lemmas();
        assertThat(bees).doesNotContainAnyElementsOf(analysis.analyse("bij").getFirst().lemmas());
        assertThat(analysis.analyse("bijenhotel").getFirst().parts().getFirst().lemmas())
                .isEqualTo(bees);
        var lakes = analysis.analyse("meren").getFirst().lemmas();
        assertThat(lakes).doesNotContain("meer");
        assertThat(analysis.analyse("stuwmeer").getFirst().parts().getLast().lemmas())
                .containsAnyElementsOf(lakes);
    }

    @Test
    void numbersAndCodesAreKept() {
        assertThat(Tokens.lemmas(analysis, "CPV 34992200-7, NEN 3381 en € 221.000"))
                .contains("34992200", "3381", "221.000");
    }

    @Test
    void hyphenatedWordsAreSplitAndJoined() {
        List<Token> tokens = analysis.analyse("e-mail over prijs-kwaliteitverhouding");
        assertThat(tokens)
                .extracting(Token::word)
                .containsExactly(
                        "email",
                        "e",
                        "mail",
                        "over",
                        "prijskwaliteitverhouding",
                        "prijs",
                        "kwaliteitverhouding");
        assertThat(Tokens.parts(analysis, "prijs-kwaliteitverhouding"))
                .contains("prijs", "kwaliteit", "verhouding");
        assertThat(analysis.analyse("midden- en kleinbedrijf"))
                .extracting(Token::word)
                .containsExactly("midden", "en", "kleinbedrijf");
    }

    @Test
    void tokensHaveNoWhiteSpace() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String text = randomText(random);
            assertThat(Tokens.parts(analysis, text))
                    .noneMatch(token ->
                            token.chars().anyMatch(Character::isWhitespace) || token.isEmpty());
        }
    }

    @Test
    void edgesBeginAtEachPart() {
        assertThat(analysis.edgeTokens("Verkeersborden"))
                .contains("ve", "verkeersborden", "bo", "borden")
                .doesNotContain("v");
    }

    @Test
    void aWordWithoutEndIsOneTokenWithoutParts() {
        assertThat(analysis.analyse("verkeersborden".repeat(70_000)))
                .singleElement()
                .satisfies(token -> assertThat(token.parts()).isEmpty());
    }

    @Test
    void emptyTextHasNoTokens() {
        assertThat(analysis.analyse("")).isEmpty();
        assertThat(analysis.analyse(" \n\t…")).isEmpty();
        assertThat(Tokens.lemmas(analysis, "😀")).isEqualTo(List.of("😀"));
    }

    @Test
    void whatSentencesTakeApartIsPutTogether() {
        assertThat(
                        Tokens.lemmas(
                                analysis,
                                "Zestien gemeenten kopen samen stroom in, met een volmacht"))
                .contains("inkopen");
        assertThat(Tokens.lemmas(analysis, "om stroom in te kopen")).contains("inkopen");
        assertThat(Tokens.lemmas(analysis, "Wij namen de borden terug.")).contains("terugnemen");
        assertThat(Tokens.lemmas(analysis, "kopen in het dorp")).doesNotContain("inkopen");
    }

    @Test
    void aParticleThatStandsBeforeAPrepositionOrAQuestionIsOfItsVerb() {
        assertThat(Tokens.lemmas(analysis, "De winnaar zegde het contract op wegens ziekte"))
                .contains("opzeggen");
        assertThat(Tokens.lemmas(analysis, "Wij werken samen met de buren."))
                .contains("samenwerken");
        assertThat(Tokens.lemmas(analysis, "Spreek af wie de schade betaalt."))
                .contains("afspreken");
        assertThat(Tokens.lemmas(analysis, "Dit levert meer op dan nieuwe hardware."))
                .contains("opleveren");
        assertThat(Tokens.lemmas(analysis, "Wij leveren aan wie het vraagt."))
                .doesNotContain("aanleveren");
    }

    @Test
    void theVerbOfAParticleIsTheOneOfItsClause() {
        assertThat(Tokens.lemmas(analysis, "In de eerste winter vielen er al 140 uit."))
                .contains("uitvallen")
                .doesNotContain("uitwinteren");
        assertThat(Tokens.lemmas(analysis, "Mensen die erin rijden, zij keurden twee merken af."))
                .contains("afkeuren")
                .doesNotContain("afrijden");
        assertThat(Tokens.lemmas(analysis, "Wij kochten stoelen, tafels en kasten in."))
                .contains("inkopen");
        assertThat(Tokens.lemmas(analysis, "Witte strepen op de weg")).doesNotContain("wegstrepen");
        assertThat(Tokens.lemmas(analysis, "De borden worden gezet en blijven uit."))
                .doesNotContain("uitzetten");
    }

    @Test
    void whatASentenceLeavesOfAVerbIsAnotherWordByItself() {
        assertThat(Tokens.lemmas(analysis, "Elke burger een bed"))
                .containsExactly("elk", "burger", "bed");
        assertThat(Tokens.lemmas(analysis, "Wij zamelen kurk in.")).contains("inzamelen");
        assertThat(Tokens.lemmas(analysis, "geïnvesteerd gewogen getoetst geopend woog uit"))
                .contains("investeren", "wegen", "toetsen", "openen");
    }

    @Test
    void nounsThatWereNeverSeenInACompoundArePartsOfUnknownWords() {
        assertThat(Tokens.parts(analysis, "maaiselverwerking")).contains("maaisel", "verwerking");
        assertThat(Tokens.parts(analysis, "ambitieweb")).contains("ambitie", "web");
    }

    @Test
    void aPartWithAnotherMeaningStandsForTheCompound() {
        assertThat(partTokens("raamovereenkomst"))
                .contains("raamovereenkomst", "overeenkomst")
                .doesNotContain("raam");
        assertThat(partTokens("toetsenborden")).contains("toetsenbord").doesNotContain("bord");
        assertThat(partTokens("raamkozijnen")).contains("raam", "kozijn");
        assertThat(partTokens("verkeersborden")).contains("bord");
    }

    @Test
    void aCompoundWithSuchAPartIsFoundInsideALongerOne() {
        assertThat(partTokens("kunststofkozijn")).contains("kunststof", "kozijn");
        assertThat(partTokens("kunststofkozijn")).doesNotContain("kunst");
    }

    /** A line of the list that is no compound here, or has no such part, would say nothing. */
    @Test
    void everyPartOfTheListIsToldInItsCompound() {
        for (String line : WordList.read("opaque-parts.txt")) {
            String[] entry = line.split(":\\s*");
            for (String compound : entry[1].split("\\s+")) {
                assertThat(partTokens(compound))
                        .as(line)
                        .contains(compound)
                        .doesNotContain(entry[0]);
            }
        }
    }

    @Test
    void theNamesOfPlacesAreNoCompounds() {
        assertThat(partTokens("Waterland")).containsExactly("waterland");
        assertThat(partTokens("waterlandschap")).contains("water", "landschap");
    }

    /** A name that no one would take apart, or that is a word of the dictionary too, would say nothing in the list. */
    @Test
    void everyNameOfTheListWouldBeTakenApart() {
        var splitter =
                new CompoundSplitter(
                        Lemmas.load(),
                        Hyphenation.load(),
                        Set.copyOf(WordList.readWords("never-parts.txt")));
        for (String name : WordList.readWords("place-names.txt")) {
            assertThat(splitter.splitUnknown(name)).as(name).isNotEmpty();
            assertThat(analysis.isInDictionary(name)).as(name).isFalse();
            assertThat(partTokens(name)).containsExactly(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "grasmaaien, gras, maaien",
        "rietmaaien, riet, maaien",
        "rioolreinigen, riool, reinigen",
        "sneeuwruimen, sneeuw, ruimen",
        "thuisbezorgen, thuis, bezorgen",
        "heggensnoeien, heg, snoeien"
    })
    void whatIsDoneWithSomethingIsFoundByBoth(String verb, String noun, String infinitive) {
        assertThat(partTokens(verb)).contains(verb, noun, infinitive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"raadplegen", "handhaven", "plaatsvinden", "goedkeuren", "vormgeven"})
    void aVerbWithAMeaningOfItsOwnIsOneWord(String verb) {
        assertThat(analysis.analyse(verb).getFirst().parts()).isEmpty();
    }

    /** A verb in no dictionary is taken apart by itself, and would say nothing in the list. */
    @Test
    void everyVerbOfTheListIsInTheDictionaryAndIsTakenApart() {
        for (String verb : WordList.readWords("noun-verbs.txt")) {
            assertThat(analysis.isInDictionary(verb)).as(verb).isTrue();
            assertThat(analysis.analyse(verb).getFirst().parts()).as(verb).hasSize(2);
        }
    }

    private Set<String> partTokens(String word) {
        return Set.copyOf(DutchAnalysis.partTokens(analysis.analyse(word)));
    }

    @ParameterizedTest
    @CsvSource({"pasjes, pas", "werkje, werk", "kaartje, kaart", "nieuwtje, nieuw"})
    void aDiminutiveIsOfANounWhereThereIsOne(String diminutive, String lemma) {
        assertThat(Tokens.lemmas(analysis, diminutive)).containsExactly(lemma);
    }

    @Test
    void singularAndPluralOfAnUnknownDiminutiveAreOneWord() {
        assertThat(Tokens.lemmas(analysis, "signaalhesje"))
                .isEqualTo(Tokens.lemmas(analysis, "signaalhesjes"));
    }

    @Test
    void wordsOfOneTextAreIndexedAsTheyAreRead() {
        for (String text :
                List.of(
                        "Verkeersbordpalen en de bebording langs een weg",
                        "om borden in te kopen, op een zit-stabureau",
                        "IT EN UEA")) {
            assertThat(Tokens.lemmas(analysis, text))
                    .containsExactlyInAnyOrderElementsOf(
                            analysis.analyse(text, StopWords.DROP).stream()
                                    .flatMap(token -> token.lemmas().stream())
                                    .toList());
        }
    }

    @Test
    void lemmasOfACompoundAreThoseOfItsHead() {
        assertThat(analysis.analyse("speeltoestellen").getFirst().lemmas())
                .isEqualTo(Set.of("speeltoestel"));
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append(' ');
                case 3 -> text.append("-'’.\u0301\u00ADßæ".charAt(random.nextInt(8)));
                case 4 ->
                        text.append(
                                List.of(
                                                "verkeers",
                                                "borden",
                                                "sje",
                                                "kantoor",
                                                "MEN",
                                                "wie heeft",
                                                "één")
                                        .get(random.nextInt(7)));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}

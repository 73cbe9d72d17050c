package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inkoopkring.search.dutch.Synonyms.Entry;
import nl.inkoopkring.search.dutch.Synonyms.Phrase;
import nl.inkoopkring.search.dutch.Synonyms.Problem;

/** Reads the lines of {@link Synonyms}, and keeps what could not be read. */
final class SynonymReader {

    private static final int MOST_WORDS = 8;
    private static final String QUOTE = "\"";
    private static final String RELATED = "~";
    private static final String RELATED_ONE_WAY = "~>";

    private final DutchAnalysis analysis;
    private final Map<Phrase, Entry> entries = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int number;

    SynonymReader(DutchAnalysis analysis) {
        this.analysis = analysis;
    }

    void read(String line) {
        number++;
        int comment = line.indexOf('#');
        String text = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (text.isEmpty()) {
            return;
        }
        String[] sides = Synonyms.SIGN.split(text, -1);
        if (sides.length > 2) {
            problems.add(new Problem(number, line, "more than one =>, ~ or ~>"));
            return;
        }
        boolean related = text.contains(RELATED);
        boolean bothWays = related && !text.contains(RELATED_ONE_WAY);
        List<Phrase> from = phrases(sides[0], line);
        List<Phrase> to = sides.length == 2 ? phrases(sides[1], line) : from;
        if (from.isEmpty() || to.isEmpty() || sides.length == 1 && from.size() < 2) {
            problems.add(new Problem(number, line, "nothing to equate"));
            return;
        }
        for (Phrase one : from) {
            for (Phrase other : to) {
                if (!one.isSame(other)) {
                    entry(one).to(related).add(other);
                    if (bothWays) {
                        entry(other).related().add(one);
                    }
                }
            }
        }
    }

    private Entry entry(Phrase from) {
        return entries.computeIfAbsent(from, Entry::new);
    }

    Map<String, List<Entry>> byFirstLemma() {
        var byFirstLemma = new HashMap<String, List<Entry>>();
        for (Entry entry : entries.values()) {
            for (String lemma : entry.from().parts().getFirst()) {
                byFirstLemma.computeIfAbsent(lemma, _ -> new ArrayList<>(2)).add(entry);
            }
        }
        return byFirstLemma;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private List<Phrase> phrases(String side, String line) {
        var phrases = new ArrayList<Phrase>();
        for (String entry : side.split(",")) {
            if (entry.isBlank()) {
                continue;
            }
            Phrase phrase = phrase(entry);
            if (phrase.parts().isEmpty() || phrase.parts().size() > MOST_WORDS) {
                problems.add(
                        new Problem(number, line, "not a word or expression: " + entry.strip()));
            } else {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    private Phrase phrase(String entry) {
        String written = entry.strip();
        boolean alone =
                written.length() > 2 && written.startsWith(QUOTE) && written.endsWith(QUOTE);
        if (alone) {
            written = written.substring(1, written.length() - 1);
        }
        List<Token> tokens = analysis.analyse(written, StopWords.DROP);
        if (tokens.isEmpty()) {
            tokens = analysis.analyse(written);
        }
        var words = new ArrayList<Set<String>>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!Synonyms.isHyphenated(tokens, i)) {
                words.add(tokens.get(i).lemmas());
            }
        }
        return new Phrase(written, List.copyOf(words), Synonyms.parts(tokens), alone);
    }
}

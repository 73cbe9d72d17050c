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

    /** By what is written: most words stand on more than one line. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

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
        List<Entry> from = entries(sides[0], line);
        List<Entry> to = sides.length == 2 ? entries(sides[1], line) : from;
        if (from.isEmpty() || to.isEmpty() || sides.length == 1 && from.size() < 2) {
            problems.add(new Problem(number, line, "nothing to equate"));
            return;
        }
        for (Entry one : from) {
            for (Entry other : to) {
                if (!one.from().isSame(other.from())) {
                    one.to(related).add(other.from());
                    if (bothWays) {
                        other.related().add(one.from());
                    }
                }
            }
        }
    }

    Map<String, List<Entry>> byFirstLemma() {
        var byFirstLemma = new HashMap<String, List<Entry>>();
        for (Entry entry : entries.values()) {
            if (entry.same().isEmpty() && entry.related().isEmpty()) {
                continue;
            }
            for (String lemma : entry.from().parts().getFirst()) {
                byFirstLemma.computeIfAbsent(lemma, _ -> new ArrayList<>(2)).add(entry);
            }
        }
        return byFirstLemma;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private List<Entry> entries(String side, String line) {
        var read = new ArrayList<Entry>();
        for (String written : side.split(",")) {
            if (written.isBlank()) {
                continue;
            }
            Entry entry = entries.computeIfAbsent(written.strip(), text -> new Entry(phrase(text)));
            if (entry.from().parts().isEmpty() || entry.from().parts().size() > MOST_WORDS) {
                problems.add(
                        new Problem(number, line, "not a word or expression: " + written.strip()));
            } else {
                read.add(entry);
            }
        }
        return read;
    }

    private Phrase phrase(String written) {
        boolean alone =
                written.length() > 2 && written.startsWith(QUOTE) && written.endsWith(QUOTE);
        String text = alone ? written.substring(1, written.length() - 1) : written;
        List<Token> tokens = analysis.analyse(text, StopWords.DROP);
        if (tokens.isEmpty()) {
            tokens = analysis.analyse(text);
        }
        var words = new ArrayList<Set<String>>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!Synonyms.isHyphenated(tokens, i)) {
                words.add(tokens.get(i).lemmas());
            }
        }
        return new Phrase(text, List.copyOf(words), Synonyms.parts(tokens), alone);
    }
}

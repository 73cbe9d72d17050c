package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.inkoopkring.search.dutch.Clause;
import nl.inkoopkring.search.dutch.Correction;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.LightHeads;
import nl.inkoopkring.search.dutch.Part;
import nl.inkoopkring.search.dutch.QueryTerms;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.search.dutch.Token;
import org.springframework.stereotype.Component;

/**
 * Finds in the words of a query the names that the modules contributed, by lemma and by the parts of compounds: "de werkkleding" and "werk kleding" are the same.
 * A word that is the head of a name ("kleding" of "bedrijfskleding") finds it with less weight, and so does what stands before a head that says little ("noodstroom" of
 * "noodstroomvoorzieningen").
 */
@Component
class NameMatcher {

    /** A name of which only the head is in the query, or only what stands before a head that says little, beside 1 for all of it. */
    private static final float PART = 0.5f;

    /** A name inside a word of the query: "riool" of "rioolvervanging". */
    private static final float INSIDE = 0.5f;

    /** One of the things that a name lists: "asfalt" of "asfalt en beton". */
    private static final float ONE_OF_SEVERAL = 0.8f;

    /** A name that stands there as a synonym, or after correction. */
    private static final float SYNONYM = 0.75f;

    private static final float CORRECTED = 0.8f;

    /** A name that is related to a word of the query. */
    private static final float RELATED = 0.2f;

    private static final Pattern LIST = Pattern.compile("\\s*(?:,|\\ben\\b)\\s*");

    private final List<QueryNames> sources;
    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private volatile Index index = new Index(Long.MIN_VALUE, Map.of());

    NameMatcher(List<QueryNames> sources) {
        this.sources = sources;
    }

    /**
     * A name that stands in the query.
     *
     * @param name with the weight it has here
     * @param from index of its first word
     * @param to index after its last
     */
    record Found(QueryNames.Name name, int from, int to, How how) {

        Found weighed(float factor) {
            return new Found(NameMatcher.weighed(name, factor), from, to, how);
        }
    }

    /** How the words of a query stand for a name. */
    enum How {
        /** They are the name, or mean the same. */
        NAMED,
        /** They are a part of it: the head, or what stands before a head that says little. */
        PARTLY,
        /** They mean something near. */
        RELATED
    }

    /**
     * A name, or a part of one.
     *
     * @param lemmas of its words and parts of words
     * @param whole whether it is all of the name
     */
    private record Entry(QueryNames.Name name, List<Set<String>> lemmas, boolean whole) {
        How how() {
            return whole ? How.NAMED : How.PARTLY;
        }
    }

    private record Index(long version, Map<String, List<Entry>> byFirstLemma) {}

    /** A word of the query or a part of one. */
    private record Unit(int word, boolean begins, boolean ends, Set<String> lemmas) {}

    /** What a name stands for and where in the query; several names of one thing count once. */
    private record Place(QueryNames.Field field, String value, int from, int to) {}

    /** The names in a query, in its corrections, synonyms and related words; of several names of one thing at one place the weightiest. */
    List<Found> find(QueryTerms terms) {
        var found = new LinkedHashMap<Place, Found>();
        var mistakes =
                terms.corrections().stream()
                        .filter(Correction::isMistake)
                        .map(Correction::original)
                        .collect(Collectors.toSet());
        find(terms.words(), mistakes, found);
        terms.clauses().forEach(clause -> find(clause, found));
        return List.copyOf(found.values());
    }

    /** The names in words as they stand, without corrections and synonyms. */
    List<Found> find(List<String> words) {
        var found = new LinkedHashMap<Place, Found>();
        find(words, Set.of(), found);
        return List.copyOf(found.values());
    }

    private void find(Clause clause, Map<Place, Found> found) {
        float factor =
                switch (clause.origin()) {
                    case SYNONYM -> SYNONYM;
                    case CORRECTION -> CORRECTED;
                    case RELATED -> RELATED;
                    case WORD, PARTS, HEAD, JOINED -> 0;
                };
        if (factor == 0) {
            return;
        }
        var names = current().byFirstLemma();
        boolean related = clause.isRelated();
        for (var lemma : clause.all().getFirst()) {
            for (var entry : names.getOrDefault(lemma, List.of())) {
                // What is meant as a word of its own, or is only near, is no head of another.
                if ((entry.whole() || clause.field() == Clause.Field.PARTS && !related)
                        && entry.lemmas().size() == clause.all().size()
                        && fits(entry.lemmas(), clause.all())) {
                    add(
                            found,
                            new Found(
                                    weighed(entry.name(), factor),
                                    clause.firstWord(),
                                    clause.lastWord() + 1,
                                    related ? How.RELATED : entry.how()));
                }
            }
        }
    }

    private void find(List<String> words, Set<String> mistakes, Map<Place, Found> found) {
        var units = units(words, mistakes);
        var lemmas = units.stream().map(Unit::lemmas).toList();
        var names = current().byFirstLemma();
        for (int from = 0; from < units.size(); from++) {
            for (var lemma : units.get(from).lemmas()) {
                for (var entry : names.getOrDefault(lemma, List.of())) {
                    int to = from + entry.lemmas().size();
                    if (to <= units.size() && fits(entry.lemmas(), lemmas.subList(from, to))) {
                        add(found, entry, units.get(from), units.get(to - 1));
                    }
                }
            }
        }
    }

    private static void add(Map<Place, Found> found, Entry entry, Unit first, Unit last) {
        if (first.begins() && last.ends()) {
            add(found, new Found(entry.name(), first.word(), last.word() + 1, entry.how()));
        } else if (first.word() == last.word() && entry.whole()) {
            var inside = weighed(entry.name(), INSIDE);
            add(found, new Found(inside, first.word(), last.word() + 1, How.NAMED));
        }
    }

    private static void add(Map<Place, Found> found, Found here) {
        var name = here.name();
        found.merge(
                new Place(name.field(), name.value(), here.from(), here.to()),
                here,
                (one, other) -> one.name().weight() >= other.name().weight() ? one : other);
    }

    private static boolean fits(List<Set<String>> name, List<Set<String>> words) {
        for (int i = 0; i < name.size(); i++) {
            if (Collections.disjoint(name.get(i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A mistyped word has no parts. */
    private List<Unit> units(List<String> words, Set<String> mistakes) {
        var units = new ArrayList<Unit>();
        for (int word = 0; word < words.size(); word++) {
            var tokens = analysis.analyse(words.get(word));
            if (!tokens.isEmpty()) {
                var lemmas =
                        mistakes.contains(words.get(word))
                                ? List.of(tokens.getFirst().lemmas())
                                : lemmas(tokens.getFirst());
                for (int i = 0; i < lemmas.size(); i++) {
                    units.add(new Unit(word, i == 0, i == lemmas.size() - 1, lemmas.get(i)));
                }
            }
        }
        return units;
    }

    /** The lemmas of the word, or of each of its parts. */
    private static List<Set<String>> lemmas(Token token) {
        return token.isCompound()
                ? token.parts().stream().map(Part::lemmas).toList()
                : List.of(token.lemmas());
    }

    private Index current() {
        long version = sources.stream().flatMapToLong(s -> LongStream.of(s.version())).sum();
        if (index.version() != version) {
            index = new Index(version, read());
        }
        return index;
    }

    private Map<String, List<Entry>> read() {
        var entries = new HashMap<String, List<Entry>>();
        for (var source : sources) {
            for (var name : source.names()) {
                add(entries, name, name.text(), 1);
                // Only packages are lists: "Aa en Maas" is one organisation.
                var several = LIST.split(name.text());
                if (name.field() == QueryNames.Field.INKOOPPAKKET && several.length > 1) {
                    for (var one : several) {
                        add(entries, name, one, ONE_OF_SEVERAL);
                    }
                }
            }
        }
        return entries;
    }

    private void add(
            Map<String, List<Entry>> entries, QueryNames.Name name, String text, float factor) {
        var tokens =
                analysis.analyse(text, StopWords.DROP).stream()
                        .filter(token -> token.surface().indexOf('-') < 0)
                        .toList();
        var lemmas = tokens.stream().flatMap(token -> lemmas(token).stream()).toList();
        if (lemmas.isEmpty()) {
            return;
        }
        add(entries, name, lemmas, factor, true);
        if (tokens.size() == 1 && tokens.getFirst().isCompound()) {
            add(entries, name, List.of(tokens.getFirst().lemmas()), factor, true);
        }
        if (tokens.size() == 1 && name.field() == QueryNames.Field.INKOOPPAKKET) {
            for (int head = 1; head < lemmas.size(); head++) {
                add(entries, name, lemmas.subList(head, lemmas.size()), factor * PART, false);
            }
            if (lemmas.size() > 1 && LightHeads.isOne(lemmas.getLast())) {
                add(entries, name, lemmas.subList(0, lemmas.size() - 1), factor * PART, false);
            }
        }
    }

    private static void add(
            Map<String, List<Entry>> entries,
            QueryNames.Name name,
            List<Set<String>> lemmas,
            float factor,
            boolean whole) {
        var entry = new Entry(weighed(name, factor), lemmas, whole);
        for (var lemma : lemmas.getFirst()) {
            entries.computeIfAbsent(lemma, key -> new ArrayList<>()).add(entry);
        }
    }

    private static QueryNames.Name weighed(QueryNames.Name name, float factor) {
        return new QueryNames.Name(name.text(), name.field(), name.value(), name.weight() * factor);
    }
}

package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.search.dutch.Token;
import org.springframework.stereotype.Component;

/** Finds in the words of a query the names that the modules contributed, by lemma: "werkkleding" and "de werkkleding" are the same. */
@Component
class NameMatcher {

    private final List<QueryNames> sources;
    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private volatile Index index = new Index(Long.MIN_VALUE, Map.of());

    NameMatcher(List<QueryNames> sources) {
        this.sources = sources;
    }

    /**
     * A name that stands in the query.
     *
     * @param from index of its first word
     * @param to index after its last
     */
    record Found(QueryNames.Name name, int from, int to) {}

    private record Entry(QueryNames.Name name, List<Set<String>> lemmas) {}

    private record Index(long version, Map<String, List<Entry>> byFirstLemma) {}

    /** The names in these words; where one value has several, each of them. */
    List<Found> find(List<String> words) {
        var lemmas = words.stream().map(this::lemmas).toList();
        var found = new ArrayList<Found>();
        var names = current().byFirstLemma();
        for (int from = 0; from < lemmas.size(); from++) {
            for (var lemma : lemmas.get(from)) {
                for (var entry : names.getOrDefault(lemma, List.of())) {
                    int to = from + entry.lemmas().size();
                    if (to <= lemmas.size() && fits(entry.lemmas(), lemmas.subList(from, to))) {
                        found.add(new Found(entry.name(), from, to));
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static boolean fits(List<Set<String>> name, List<Set<String>> words) {
        for (int i = 0; i < name.size(); i++) {
            if (Collections.disjoint(name.get(i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Set<String> lemmas(String word) {
        var tokens = analysis.analyse(word);
        return tokens.isEmpty() ? Set.of() : tokens.getFirst().lemmas();
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
                var lemmas =
                        analysis.analyse(name.text(), StopWords.DROP).stream()
                                .map(Token::lemmas)
                                .toList();
                if (!lemmas.isEmpty()) {
                    var entry = new Entry(name, lemmas);
                    for (var lemma : lemmas.getFirst()) {
                        entries.computeIfAbsent(lemma, key -> new ArrayList<>()).add(entry);
                    }
                }
            }
        }
        return entries;
    }
}

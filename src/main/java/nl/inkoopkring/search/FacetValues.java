package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inkoopkring.search.dutch.Correction;
import nl.inkoopkring.search.dutch.Corrector;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.search.dutch.Token;
import org.springframework.stereotype.Component;

/**
 * Finds the values of a facet by what people call them: as in an address, by name in either language, by another name, in any inflection, by one word of the name, and
 * with a word mistyped.
 */
@Component
class FacetValues {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);
    private static final Pattern YEARS =
            Pattern.compile("((?:19|20)\\d\\d)(?:-((?:19|20)\\d\\d))?");
    private static final int MOST_YEARS = 20;

    /** When a word fits more values than this it names none of them. */
    private static final int MOST_VALUES = 3;

    private final Map<SearchFacet, FacetLabels> labels = new EnumMap<>(SearchFacet.class);
    private final List<QueryNames> otherNames;
    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private final Map<SearchFacet, Index> indexes = new ConcurrentHashMap<>();

    FacetValues(List<FacetLabels> labels, List<QueryNames> otherNames) {
        labels.forEach(one -> this.labels.put(one.facet(), one));
        this.otherNames = otherNames;
    }

    private record Named(String value, List<Set<String>> words, Set<String> inside) {
        boolean is(List<Set<String>> asked) {
            return words.size() == asked.size()
                    && IntStream.range(0, words.size())
                            .noneMatch(i -> Collections.disjoint(words.get(i), asked.get(i)));
        }

        boolean has(List<Set<String>> asked) {
            return asked.stream().noneMatch(word -> Collections.disjoint(word, inside));
        }
    }

    /** What the values of a facet are called, analysed; for as long as they are called so. */
    private record Index(Map<String, Set<String>> texts, List<Named> names, Corrector corrector) {}

    /**
     * The values that a text names, mostly one; empty when it names none.
     *
     * @param text one or more words, as typed
     */
    Set<String> find(SearchFacet facet, String text) {
        if (facet == SearchFacet.YEAR) {
            return years(text.strip());
        }
        var known = labels.get(facet);
        if (known == null) {
            return Set.of();
        }
        var parameter =
                known.fromParameter(text.strip().toLowerCase(Locale.ROOT))
                        .filter(value -> known.label(value, LANGUAGES.getFirst()).isPresent());
        if (parameter.isPresent()) {
            return Set.of(parameter.get());
        }
        var words = words(text);
        if (words.isEmpty()) {
            return Set.of();
        }
        var index = index(known);
        var found = find(index.names(), lemmas(words));
        return found.isEmpty() && words.size() == 1
                ? index.corrector()
                        .correct(words.getFirst().word())
                        .map(Correction::corrected)
                        .map(word -> find(index.names(), lemmas(analysis.analyse(word))))
                        .orElse(Set.of())
                : found;
    }

    private Index index(FacetLabels known) {
        var texts = texts(known);
        var before = indexes.get(known.facet());
        if (before != null && before.texts().equals(texts)) {
            return before;
        }
        var words = new HashMap<String, Integer>();
        texts.values().stream()
                .flatMap(Set::stream)
                .flatMap(text -> words(text).stream())
                .forEach(token -> words.merge(token.word(), 1, Integer::sum));
        var index =
                new Index(
                        texts,
                        texts.entrySet().stream().flatMap(this::named).toList(),
                        Corrector.of(words));
        indexes.put(known.facet(), index);
        return index;
    }

    private static Set<String> find(List<Named> names, List<Set<String>> asked) {
        var same = values(names.stream().filter(name -> name.is(asked)));
        if (!same.isEmpty()) {
            return same;
        }
        var having = values(names.stream().filter(name -> name.has(asked)));
        return having.size() <= MOST_VALUES ? having : Set.of();
    }

    private static Set<String> values(Stream<Named> names) {
        var values = new LinkedHashSet<String>();
        names.map(Named::value).forEach(values::add);
        return values;
    }

    /** Per value everything it is called. */
    private Map<String, Set<String>> texts(FacetLabels known) {
        var texts = new HashMap<String, Set<String>>();
        known.values()
                .forEach(value -> {
                    var names = new HashSet<String>();
                    names.add(known.toParameter(value));
                    LANGUAGES.forEach(
                            language -> known.label(value, language).ifPresent(names::add));
                    texts.put(value, names);
                });
        otherNames.stream()
                .flatMap(source -> source.names().stream())
                .filter(name -> name.field().facet() == known.facet())
                .forEach(name -> {
                    var names = texts.get(name.value());
                    if (names != null) {
                        names.add(name.text());
                    }
                });
        return texts;
    }

    private Stream<Named> named(Map.Entry<String, Set<String>> value) {
        return value.getValue().stream()
                .map(text -> {
                    var tokens = words(text);
                    var inside = new HashSet<String>();
                    tokens.forEach(token -> {
                        inside.addAll(token.lemmas());
                        token.parts().forEach(part -> inside.addAll(part.lemmas()));
                    });
                    return new Named(value.getKey(), lemmas(tokens), inside);
                })
                .filter(name -> !name.words().isEmpty());
    }

    private List<Token> words(String text) {
        var tokens = analysis.analyse(text, StopWords.DROP);
        return tokens.isEmpty() ? analysis.analyse(text) : tokens;
    }

    private static List<Set<String>> lemmas(List<Token> tokens) {
        return tokens.stream().map(Token::lemmas).toList();
    }

    /** 2023, or 2021-2023. */
    private static Set<String> years(String text) {
        var matcher = YEARS.matcher(text);
        if (!matcher.matches()) {
            return Set.of();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        var years = new ArrayList<String>();
        for (int year = first; year <= last && years.size() < MOST_YEARS; year++) {
            years.add(String.valueOf(year));
        }
        return new LinkedHashSet<>(years);
    }
}

package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.search.dutch.Token;
import org.springframework.stereotype.Component;

/**
 * Picks from a description of what will be bought, such as the text of an assignment, the words that tell most, see {@link WordRarity}. Words that occur nowhere
 * cannot find anything, nor do names of organisations say what is bought: an assignment is full of its own. Names of people are left out too, for the words stand in
 * addresses that are shared.
 */
@Component
class DescriptionWords {

    /** Enough to tell one subject from another; each more costs time and adds chance. */
    private static final int MOST_WORDS = 24;

    private static final int SHORTEST_WORD = 3;

    private final NameMatcher names;
    private final List<KnownPersons> persons;
    private final DutchAnalysis analysis = DutchAnalysis.standard();
    private final WordRarity rarity;

    DescriptionWords(NameMatcher names, List<KnownPersons> persons, WordRarity rarity) {
        this.names = names;
        this.persons = persons;
        this.rarity = rarity;
    }

    private record Word(String text, int place, double strength) {}

    /** The telling words, each once, in the order of the text; none when nothing in it occurs anywhere. */
    List<String> telling(String description, Viewer viewer) {
        var tokens = analysis.analyse(description, StopWords.DROP);
        var named = organisations(tokens);
        named.addAll(people(description, tokens));
        var places = new LinkedHashMap<Set<String>, List<Integer>>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.word().length() >= SHORTEST_WORD && !named.contains(i)) {
                places.computeIfAbsent(token.lemmas(), key -> new ArrayList<>()).add(i);
            }
        }
        return places.values().stream()
                .map(at -> {
                    var first = tokens.get(at.getFirst());
                    return new Word(
                            first.word(),
                            at.getFirst(),
                            rarity.strength(at.size(), items(first, viewer), viewer));
                })
                .filter(word -> word.strength() > 0)
                .sorted(Comparator.comparingDouble(Word::strength).reversed())
                .limit(MOST_WORDS)
                .sorted(Comparator.comparingInt(Word::place))
                .map(Word::text)
                .toList();
    }

    /** Of a compound that nobody wrote its parts count, the rarest first. */
    private int items(Token token, Viewer viewer) {
        int whole = rarity.items(token.lemmas(), viewer);
        return whole > 0
                ? whole
                : token.parts().stream()
                        .mapToInt(part -> rarity.items(part.lemmas(), viewer))
                        .filter(items -> items > 0)
                        .min()
                        .orElse(0);
    }

    private Set<Integer> organisations(List<Token> tokens) {
        var places = new HashSet<Integer>();
        names.find(tokens.stream().map(Token::word).toList()).stream()
                .filter(found -> found.name().field() == QueryNames.Field.ORGANISATION)
                .forEach(found -> IntStream.range(found.from(), found.to()).forEach(places::add));
        return places;
    }

    private Set<Integer> people(String description, List<Token> tokens) {
        var names = persons.stream().flatMap(p -> p.namesIn(description).stream()).toList();
        return IntStream.range(0, tokens.size())
                .filter(i ->
                        names.stream()
                                .anyMatch(name ->
                                        tokens.get(i).start() < name.end()
                                                && name.start() < tokens.get(i).end()))
                .boxed()
                .collect(Collectors.toSet());
    }
}

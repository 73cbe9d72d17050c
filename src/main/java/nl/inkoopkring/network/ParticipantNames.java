package nl.inkoopkring.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.search.KnownPersons;
import nl.inkoopkring.shared.Slug;
import org.springframework.stereotype.Component;

/** The names of everyone who is or was in the network. */
@Component
class ParticipantNames implements KnownPersons {

    private static final Set<String> PREFIXES =
            Set.of("de", "den", "der", "van", "ten", "ter", "te", "het", "in", "op", "el", "la");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    /** What may stand between the words of one name: prefixes, and the point of "bram.proefman@". Not the comma, with which the words of a description are listed. */
    private static final Pattern WITHIN_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Z}\\s.'’_-]*");

    private final NetworkDirectory directory;
    private volatile Names names = new Names(Long.MIN_VALUE, Map.of());

    /** Per person the words of the name in order, without prefixes, by the first of them. */
    private record Names(long version, Map<String, List<List<String>>> byFirstWord) {
        Stream<List<String>> all() {
            return byFirstWord.values().stream().flatMap(List::stream);
        }
    }

    private record Word(String text, Place place) {}

    ParticipantNames(NetworkDirectory directory) {
        this.directory = directory;
    }

    @Override
    public boolean isNamedIn(String text) {
        var words = Set.copyOf(texts(words(text)));
        return !words.isEmpty()
                && current()
                        .all()
                        .anyMatch(name -> words.containsAll(name) || name.containsAll(words));
    }

    @Override
    public List<Place> namesIn(String text) {
        var known = current().byFirstWord();
        var words = words(text);
        var places = new ArrayList<Place>();
        for (int from = 0; from < words.size(); from++) {
            for (var name : known.getOrDefault(words.get(from).text(), List.of())) {
                int to = from + name.size();
                if (to <= words.size() && isName(text, words.subList(from, to), name)) {
                    places.add(
                            new Place(
                                    words.get(from).place().start(),
                                    words.get(to - 1).place().end()));
                }
            }
        }
        return places;
    }

    private static boolean isName(String text, List<Word> words, List<String> name) {
        if (!texts(words).equals(name)) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            var between =
                    text.substring(words.get(i - 1).place().end(), words.get(i).place().start());
            if (!WITHIN_NAME.matcher(between).matches()) {
                return false;
            }
        }
        return true;
    }

    private Names current() {
        long version = directory.version();
        if (names.version() != version) {
            names =
                    new Names(
                            version,
                            directory.people().stream()
                                    .map(person -> texts(words(person.name())))
                                    // Of one word it is as likely a thing: "Bos".
                                    .filter(words -> words.size() > 1)
                                    .collect(Collectors.groupingBy(List::getFirst)));
        }
        return names;
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    /** The words of a text, without the prefixes of names. */
    private static List<Word> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found ->
                        new Word(Slug.of(found.group()), new Place(found.start(), found.end())))
                .filter(word -> !PREFIXES.contains(word.text()))
                .toList();
    }
}

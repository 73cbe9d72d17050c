package nl.inkoopkring.network;

import java.util.List;
import java.util.Set;
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

    private final NetworkDirectory directory;
    private volatile Names names = new Names(Long.MIN_VALUE, List.of());

    /** Per person the words of the name, without prefixes. */
    private record Names(long version, List<Set<String>> words) {}

    ParticipantNames(NetworkDirectory directory) {
        this.directory = directory;
    }

    @Override
    public boolean isNamedIn(String text) {
        var words = words(text);
        return !words.isEmpty()
                && current().words().stream()
                        .anyMatch(name -> words.containsAll(name) || name.containsAll(words));
    }

    private Names current() {
        long version = directory.version();
        if (names.version() != version) {
            names =
                    new Names(
                            version,
                            directory.people().stream()
                                    .map(person -> words(person.name()))
                                    // Of one word it is as likely a thing: "Bos".
                                    .filter(words -> words.size() > 1)
                                    .toList());
        }
        return names;
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}]+"))
                .map(Slug::of)
                .filter(word -> !word.isEmpty() && !PREFIXES.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }
}

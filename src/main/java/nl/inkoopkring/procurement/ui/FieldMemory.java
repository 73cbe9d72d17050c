package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.HasValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.shared.ui.PageDates;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the fields of a form, as texts by name: to keep as a draft, to bring back, and to compare with what somebody else stored meanwhile. */
class FieldMemory {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
            new TypeReference<>() {};
    private static final String SEPARATOR = ",";

    private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

    /**
     * A field that now holds something else than was stored meanwhile.
     *
     * @param label name of the field
     * @param theirs what was stored, in words
     * @param take puts that in the field
     */
    record Difference(String label, String theirs, Runnable take) {}

    private record Entry<V>(
            HasValue<?, V> field,
            String label,
            Function<V, String> write,
            Function<String, Optional<V>> read,
            Function<V, String> words) {

        String text() {
            return field.isEmpty() ? "" : write.apply(field.getValue());
        }

        String inWords() {
            return field.isEmpty() ? "" : words.apply(field.getValue());
        }

        void restore(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                field.clear();
            } else {
                read.apply(text).ifPresentOrElse(field::setValue, field::clear);
            }
        }
    }

    FieldMemory text(String key, String label, HasValue<?, String> field) {
        return add(key, new Entry<>(field, label, v -> v, Optional::of, v -> v));
    }

    FieldMemory date(String key, String label, HasValue<?, LocalDate> field) {
        return add(
                key,
                new Entry<>(
                        field, label, LocalDate::toString, FieldMemory::parse, PageDates::date));
    }

    /** A choice from what {@code all} gives when a draft comes back. */
    <V> FieldMemory choice(
            String key,
            String label,
            HasValue<?, V> field,
            Function<V, String> write,
            java.util.function.Supplier<Stream<V>> all,
            Function<V, String> words) {
        return add(
                key,
                new Entry<>(
                        field,
                        label,
                        write,
                        text -> all.get().filter(v -> write.apply(v).equals(text)).findFirst(),
                        words));
    }

    <V> FieldMemory choices(
            String key,
            String label,
            HasValue<?, Set<V>> field,
            Function<V, String> write,
            Function<String, Optional<V>> read,
            Function<V, String> words) {
        return add(
                key,
                new Entry<>(
                        field,
                        label,
                        set ->
                                set.stream()
                                        .map(write)
                                        .sorted()
                                        .collect(Collectors.joining(SEPARATOR)),
                        text ->
                                Optional.of(
                                        Stream.of(text.split(SEPARATOR, -1))
                                                .flatMap(part -> read.apply(part).stream())
                                                .collect(Collectors.toSet())),
                        set -> set.stream().map(words).sorted().collect(Collectors.joining(", "))));
    }

    FieldMemory flag(String key, String label, HasValue<?, Boolean> field, String yes) {
        return add(
                key,
                new Entry<>(
                        field,
                        label,
                        String::valueOf,
                        text -> Optional.of(Boolean.valueOf(text)),
                        set -> set ? yes : ""));
    }

    private FieldMemory add(String key, Entry<?> entry) {
        entries.put(key, entry);
        return this;
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        entries.forEach((key, entry) -> texts.put(key, entry.text()));
        return texts;
    }

    /** Puts texts back; a field that is not among them stays as it is. */
    void restore(Map<String, String> texts) {
        entries.forEach((key, entry) -> {
            if (texts.containsKey(key)) {
                entry.restore(texts.get(key));
            }
        });
    }

    void clear() {
        entries.values().forEach(entry -> entry.field().clear());
    }

    boolean isEmpty() {
        return entries.values().stream().allMatch(entry -> entry.text().isEmpty());
    }

    /**
     * Where the fields differ from what is stored; leaves them as they are.
     *
     * @param showTheirs puts in the fields what is stored
     */
    List<Difference> differences(Runnable showTheirs) {
        var mine = texts();
        showTheirs.run();
        var theirs = texts();
        var words = new LinkedHashMap<String, String>();
        entries.forEach((key, entry) -> words.put(key, entry.inWords()));
        restore(mine);
        var differences = new ArrayList<Difference>();
        entries.forEach((key, entry) -> {
            var text = theirs.get(key);
            if (!Objects.equals(text, mine.get(key))) {
                differences.add(
                        new Difference(
                                entry.label(),
                                words.getOrDefault(key, ""),
                                () -> entry.restore(text)));
            }
        });
        return differences;
    }

    static String json(Map<String, String> texts) {
        return JSON.writeValueAsString(texts);
    }

    /** The texts of a draft; empty when it is of an older shape. */
    static Map<String, String> parseJson(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

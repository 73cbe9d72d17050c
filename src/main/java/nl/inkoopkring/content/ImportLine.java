package nl.inkoopkring.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one line, or of an object within it, each read with its type; a field that is wrong is a {@link ImportLineException} that names it. After reading,
 * {@link #rejectUnknown()} finds fields that nobody asked for.
 */
public final class ImportLine {

    private static final int MAX_TEXT = 100_000;

    private final JsonNode node;
    private final String path;
    private final Set<String> asked = new HashSet<>();
    private final List<ImportLine> children = new ArrayList<>();

    public ImportLine(JsonNode node) {
        this(node, "");
    }

    private ImportLine(JsonNode node, String path) {
        this.node = node;
        this.path = path;
        if (!node.isObject()) {
            throw new ImportLineException(
                    path.isEmpty()
                            ? "de regel is geen JSON-object"
                            : "veld '%s' bevat geen object".formatted(path));
        }
    }

    public String externalId() {
        return text("externalId", 120);
    }

    /** A required text of at most {@code max} characters, without white space around it. */
    public String text(String field, int max) {
        var text = optionalText(field, max);
        if (text == null) {
            throw wrong(field, "ontbreekt of is leeg");
        }
        return text;
    }

    public @Nullable String optionalText(String field, int max) {
        var value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(field, "is geen tekst");
        }
        var text = value.stringValue().strip();
        if (text.length() > Math.min(max, MAX_TEXT)) {
            throw wrong(field, "is langer dan %d tekens".formatted(Math.min(max, MAX_TEXT)));
        }
        return text.isEmpty() ? null : text;
    }

    public LocalDate date(String field) {
        var date = optionalDate(field);
        if (date == null) {
            throw wrong(field, "ontbreekt");
        }
        return date;
    }

    public @Nullable LocalDate optionalDate(String field) {
        var text = optionalText(field, 40);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(field, "is geen datum van de vorm jjjj-mm-dd: " + shown(text));
        }
    }

    public Instant instant(String field) {
        var text = text(field, 40);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(field, "is geen tijdstip van de vorm 2024-05-03T09:15:00Z: " + shown(text));
        }
    }

    public boolean flag(String field) {
        var value = value(field);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            throw wrong(field, "is geen true of false");
        }
        return value.booleanValue();
    }

    public @Nullable Integer optionalInteger(String field) {
        var value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isInt()) {
            throw wrong(field, "is geen geheel getal");
        }
        return value.intValue();
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        var constant = optionalOneOf(field, type);
        if (constant == null) {
            throw wrong(field, "ontbreekt");
        }
        return constant;
    }

    public <E extends Enum<E>> @Nullable E optionalOneOf(String field, Class<E> type) {
        var text = optionalText(field, 60);
        return text == null ? null : constant(field, text, type);
    }

    public <E extends Enum<E>> Set<E> anyOf(String field, Class<E> type) {
        return texts(field).stream()
                .map(text -> constant(field, text, type))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** A list of texts; empty when the field is absent. */
    public List<String> texts(String field) {
        var texts = new ArrayList<String>();
        elements(field)
                .forEach(element -> {
                    if (!element.isString() || element.stringValue().isBlank()) {
                        throw wrong(field, "bevat iets anders dan teksten");
                    }
                    texts.add(element.stringValue().strip());
                });
        return texts;
    }

    /** A list of objects; empty when the field is absent. */
    public List<ImportLine> objects(String field) {
        var lines = new ArrayList<ImportLine>();
        elements(field)
                .forEach(element ->
                        lines.add(
                                new ImportLine(
                                        element, "%s[%d]".formatted(at(field), lines.size()))));
        children.addAll(lines);
        return lines;
    }

    /** An exception that names a field of this line. */
    public ImportLineException wrong(String field, String reason) {
        return new ImportLineException("veld '%s' %s".formatted(at(field), reason));
    }

    /** To be called after all fields were read. */
    public void rejectUnknown() {
        for (var name : node.propertyNames()) {
            if (!asked.contains(name)) {
                throw wrong(name, "is onbekend; zie docs/import.md voor de velden");
            }
        }
        children.forEach(ImportLine::rejectUnknown);
    }

    private Stream<JsonNode> elements(String field) {
        var value = value(field);
        if (value == null) {
            return Stream.empty();
        }
        if (!value.isArray()) {
            throw wrong(field, "is geen lijst");
        }
        return value.valueStream();
    }

    private @Nullable JsonNode value(String field) {
        asked.add(field);
        var value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                field,
                                "heeft de onbekende waarde %s; bekend zijn %s"
                                        .formatted(shown(text), List.of(type.getEnumConstants()))));
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String shown(@Nullable String text) {
        return text == null || text.length() <= 40
                ? "'" + text + "'"
                : "'" + text.substring(0, 40) + "…'";
    }
}

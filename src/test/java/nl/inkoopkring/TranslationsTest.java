package nl.inkoopkring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things, everything said is used, and no text stands in code. */
class TranslationsTest {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Path CODE = Path.of("src/main/java");

    /** A text handed to a component: a capital or a word with a space, straight after the call. */
    private static final Pattern LITERAL =
            Pattern.compile(
                    "(?:new\\s+(?:Span|H[1-6]|Paragraph|Div|Button|NativeButton|Anchor|RouterLink|ListItem|TextField|TextArea|ComboBox"
                            + "|MultiSelectComboBox|Select|Checkbox|DatePicker|DateTimePicker|TimePicker|EmailField|PasswordField|IntegerField"
                            + "|RadioButtonGroup|CheckboxGroup|Details|Tab|Text|EmptyState|PageHeader|Notification)(?:<[^>]*>)?"
                            + "|\\.(?:setText|setLabel|setPlaceholder|setHelperText|setErrorMessage|setTitle|setAriaLabel|setHeader|setTooltipText"
                            + "|setHeaderTitle|setSummaryText|setEmptyStateText|asRequired|withValidator|setConfirmText|setCancelText|setRejectText"
                            + "|lead|fact|Notification\\.show))\\(\\s*\"([^\"]*\\p{L}{2,}[^\"]*)\"");

    /** What reads like a key: module.screen.thing. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(?:\\.[A-Za-z0-9_-]+)+");

    private static final Pattern CONCATENATED = Pattern.compile("\"([a-z][a-z-]*\\.[\\w.-]*\\.)\"");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(TEXTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replaceAll("_(nl|en)\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeys(String module) {
        assertThat(texts(module, "en").keySet())
                .containsExactlyInAnyOrderElementsOf(texts(module, "nl").keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesTakeTheSameParameters(String module) {
        var english = texts(module, "en");
        texts(module, "nl")
                .forEach((key, text) ->
                        assertThat(parameters(english.getOrDefault(key, "")))
                                .as(key)
                                .isEqualTo(parameters(text)));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noTextIsEmpty(String module) {
        for (var language : List.of("nl", "en")) {
            assertThat(texts(module, language).values()).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void keysAreSortedAndOfTheirModule(String module) {
        for (var language : List.of("nl", "en")) {
            var keys = keysInOrder(module, language);
            assertThat(keys).isSorted().doesNotHaveDuplicates();
            assertThat(keys).allMatch(key -> key.startsWith(module + "."));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyTextIsUsed(String module) {
        var code = allCode();
        var prefixes = CONCATENATED.matcher(code).results().map(hit -> hit.group(1)).toList();
        Predicate<String> used =
                key ->
                        code.contains("\"" + key + "\"")
                                || prefixes.stream().anyMatch(key::startsWith)
                                || isEnumLabel(key, code);
        assertThat(texts(module, "nl").keySet().stream().filter(used.negate())).isEmpty();
    }

    @Test
    void everyKeyInCodeHasAText() throws IOException {
        var known = new TreeSet<String>();
        var modules = modules().toList();
        modules.forEach(module -> known.addAll(texts(module, "nl").keySet()));
        var calls =
                Pattern.compile(
                        "(?:getTranslation|translate|text|Feedback\\.\\w+|InvalidInputException)\\(\\s*\"([^\"]+)\"\\s*[,)]");
        var missing = new ArrayList<String>();
        for (var file : javaFiles()) {
            calls.matcher(Files.readString(file))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(key -> KEY.matcher(key).matches())
                    .filter(key -> modules.contains(key.substring(0, key.indexOf('.'))))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(file.getFileName() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextStandsInViews() throws IOException {
        var found = new ArrayList<String>();
        for (var file : javaFiles()) {
            if (!file.toString().contains("/ui/")) {
                continue;
            }
            LITERAL.matcher(withoutComments(Files.readString(file)))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(text -> !KEY.matcher(text).matches())
                    .filter(text -> !text.matches("[a-z0-9-]+([/?]\\S*)?|(mailto:|https?:|/|#).*"))
                    .forEach(text -> found.add(file.getFileName() + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void dutchIsPlain(String module) {
        assertThat(texts(module, "nl").values()).noneMatch(text -> text.contains("!"));
        assertThat(texts(module, "nl").values())
                .noneMatch(text -> text.matches("(?is).*(?<!\\p{L})(u|uw)(?!\\p{L}).*"));
    }

    /** {@code module.Enum.CONSTANT} is used when the enum exists with that constant. */
    private static boolean isEnumLabel(String key, String code) {
        var parts = key.split("\\.");
        return parts.length == 3
                && Character.isUpperCase(parts[1].charAt(0))
                && code.contains("enum " + parts[1])
                && Pattern.compile("\\b" + Pattern.quote(parts[2]) + "\\b").matcher(code).find();
    }

    private static Set<String> parameters(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void textsWithParametersAreWellFormed() throws IOException {
        for (var module : modules().toList()) {
            for (var language : List.of("nl", "en")) {
                texts(module, language)
                        .forEach((key, text) -> {
                            if (!parameters(text).isEmpty()) {
                                new MessageFormat(text.replace("'", "''"), Locale.of(language));
                            }
                        });
            }
        }
    }

    private static TreeMap<String, String> texts(String module, String language) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file(module, language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static List<String> keysInOrder(String module, String language) {
        try (var lines = Files.lines(file(module, language))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .filter(line -> line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String module, String language) {
        return TEXTS.resolve(module + "_" + language + ".properties");
    }

    private static String allCode() {
        return javaFiles().stream().map(TranslationsTest::read).collect(Collectors.joining("\n"));
    }

    private static List<Path> javaFiles() {
        try (var files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }
}

package nl.inkoopkring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code is English but for the five nouns of {@code docs/glossary.md}, and what the glossary names exists. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs", "glossary.md");
    private static final Path CODE = Path.of("src", "main", "java");

    /** Dutch words of the trade that have an English name in code. */
    private static final List<String> DUTCH =
            List.of(
                    "aanbesteding",
                    "bericht",
                    "deelnemer",
                    "ervaring",
                    "gemeente",
                    "inschrijving",
                    "kwartiermaker",
                    "onderwerp",
                    "organisatie",
                    "perceel",
                    "regisseur",
                    "vraag");

    @Test
    void typesHaveEnglishNamesButForTheFiveNouns() throws IOException {
        assertThat(typeNames())
                .allSatisfy(name ->
                        assertThat(DUTCH)
                                .as(name)
                                .noneMatch(name.toLowerCase(Locale.ROOT)::contains));
    }

    @Test
    void typesAvoidSuffixesThatSayNothing() throws IOException {
        var empty = Pattern.compile(".*(Entity|Dto|Impl|Manager|Helper|Util|Utils|Cmd)");
        assertThat(typeNames()).noneMatch(name -> empty.matcher(name).matches());
    }

    @Test
    void typesThatTheGlossaryNamesExist() throws IOException {
        var named = Pattern.compile("\\| `([A-Z][A-Za-z]+)` \\|");
        var types = typeNames();
        var glossary = Files.readString(GLOSSARY);
        var names =
                named.matcher(glossary)
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> !name.equals(name.toUpperCase(Locale.ROOT)))
                        .filter(name -> !name.equals("Mvi"))
                        .toList();
        assertThat(names).isNotEmpty();
        assertThat(types).containsAll(names);
    }

    private static List<String> typeNames() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .filter(name -> !name.equals("package-info"))
                    .toList();
        }
    }
}

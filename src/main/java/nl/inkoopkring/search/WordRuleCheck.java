package nl.inkoopkring.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.inkoopkring.search.dutch.DutchAnalysis;
import nl.inkoopkring.search.dutch.StopWords;
import nl.inkoopkring.search.dutch.Synonyms;
import nl.inkoopkring.shared.InvalidInputException;

/** Decides whether a rule can be used, and writes it the one way in which it is stored. What it lets through, {@link Synonyms} can read. */
final class WordRuleCheck {

    static final int LONGEST_WORD = 100;
    private static final int MOST_ENTRIES = 20;
    private static final String QUOTE = "\"";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"");

    /** As telephones and word processors write them. */
    private static final Pattern OTHER_QUOTES = Pattern.compile("[“”„«»]");

    private final DutchAnalysis analysis;

    WordRuleCheck(DutchAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * @throws InvalidInputException with what to do about it
     */
    NewWordRule checked(NewWordRule typed) {
        return switch (typed.kind()) {
            case SYNONYMS -> NewWordRule.synonyms(line(plain(typed.words())));
            case SHIPPED_OFF -> NewWordRule.shippedOff(typed.words().strip());
            case RIGHT -> NewWordRule.right(word(plain(typed.words())));
            case MEANS -> {
                var word = word(plain(typed.words()));
                yield NewWordRule.means(word, meaning(word, plain(typed.meaning())));
            }
        };
    }

    /** In lower case, composed, on one line and with single spaces. Control characters and such as turn the direction of text have no place in a word. */
    private static String plain(String typed) {
        var visible =
                typed.replaceAll("[\\s\\p{Z}]", " ")
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                        .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(visible, Normalizer.Form.NFC).replaceAll(" +", " ").strip();
    }

    private String line(String typed) {
        if (typed.length() > NewWordRule.LONGEST) {
            throw new InvalidInputException("search.words.error.long", NewWordRule.LONGEST);
        }
        if (typed.indexOf('#') >= 0) {
            throw new InvalidInputException("search.words.error.hash");
        }
        var text = OTHER_QUOTES.matcher(typed).replaceAll(QUOTE);
        var signs = Synonyms.SIGN.matcher(text).results().map(MatchResult::group).toList();
        var sides = Synonyms.SIGN.split(text, -1);
        if (signs.size() > 1) {
            throw new InvalidInputException("search.words.error.signs");
        }
        var written = new ArrayList<String>();
        var entries = new ArrayList<String>();
        for (var side : sides) {
            var own = entries(side);
            if (own.isEmpty()) {
                throw new InvalidInputException(
                        sides.length == 1 ? "search.words.error.two" : "search.words.error.sides");
            }
            written.add(String.join(", ", own));
            entries.addAll(own);
        }
        if (entries.size() < 2) {
            throw new InvalidInputException("search.words.error.two");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new InvalidInputException("search.words.error.many", MOST_ENTRIES);
        }
        entries.forEach(this::requireReadable);
        entries.forEach(this::requireExpression);
        var between = signs.isEmpty() ? "" : " " + signs.getFirst() + " ";
        var line = String.join(between, written);
        if (line.length() > NewWordRule.LONGEST) {
            throw new InvalidInputException("search.words.error.long", NewWordRule.LONGEST);
        }
        var synonyms = Synonyms.read(List.of(line), analysis);
        if (entries.stream()
                .allMatch(entry ->
                        synonyms.alternatives(analysis.analyse(entry, StopWords.DROP)).isEmpty())) {
            throw new InvalidInputException("search.words.error.same");
        }
        return line;
    }

    private static List<String> entries(String side) {
        return Arrays.stream(side.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    private void requireReadable(String entry) {
        if (entry.contains(QUOTE) && !QUOTED.matcher(entry).matches()) {
            throw new InvalidInputException("search.words.error.quotes");
        }
        if (analysis.analyse(entry, StopWords.DROP).isEmpty()) {
            throw new InvalidInputException("search.words.error.common", entry);
        }
        // A group of a word and itself says nothing, but tells whether it can be read.
        if (!Synonyms.read(List.of(entry + ", " + entry), analysis).problems().isEmpty()) {
            throw new InvalidInputException("search.words.error.phrase", entry);
        }
    }

    /** Stop words are not looked for, and what is left of an expression may mean something else: <i>niet roken</i>. */
    private void requireExpression(String entry) {
        var counting = analysis.analyse(entry, StopWords.DROP);
        if (entry.contains(" ") && counting.size() == 1) {
            throw new InvalidInputException(
                    "search.words.error.rest",
                    entry.replace(QUOTE, ""),
                    counting.getFirst().surface());
        }
    }

    private String word(String typed) {
        var tokens = analysis.analyse(typed);
        if (tokens.size() != 1
                || typed.length() > LONGEST_WORD
                || tokens.getFirst().start() != 0
                || tokens.getFirst().end() != typed.length()) {
            throw new InvalidInputException("search.words.error.word");
        }
        return typed;
    }

    private String meaning(String word, String typed) {
        if (typed.isEmpty()) {
            throw new InvalidInputException("search.words.error.meaning");
        }
        if (typed.length() > LONGEST_WORD) {
            throw new InvalidInputException("search.words.error.long", LONGEST_WORD);
        }
        if (typed.indexOf(',') >= 0
                || typed.indexOf('#') >= 0
                || Synonyms.SIGN.matcher(typed).find()) {
            throw new InvalidInputException("search.words.error.meaning");
        }
        requireReadable(typed);
        var means = analysis.analyse(typed);
        if (means.size() == 1
                && means.getFirst().word().equals(analysis.analyse(word).getFirst().word())) {
            throw new InvalidInputException("search.words.error.same");
        }
        return typed;
    }
}

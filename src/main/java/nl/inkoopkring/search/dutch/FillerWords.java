package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Question words and phrases such as <i>wie heeft ervaring met</i>, which say that something is asked but not what. */
final class FillerWords {

    private final Map<String, List<List<String>>> phrasesByFirstWord = new HashMap<>();

    private FillerWords(List<String> phrases) {
        for (String phrase : phrases) {
            List<String> words =
                    Arrays.stream(phrase.split("\\s+")).map(DutchAnalysis::fold).toList();
            phrasesByFirstWord.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
        }
        phrasesByFirstWord
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparing((List<String> words) -> -words.size())));
    }

    static FillerWords load() {
        return new FillerWords(WordList.read("filler-words.txt"));
    }

    /** The tokens without filler and stop words; if nothing would be left, without stop words only, or all of them. */
    List<Token> strip(List<Token> tokens) {
        List<Token> left = withoutStopWords(withoutFiller(tokens));
        if (left.isEmpty()) {
            left = withoutStopWords(tokens);
        }
        return left.isEmpty() ? tokens : left;
    }

    private static List<Token> withoutStopWords(List<Token> tokens) {
        return tokens.stream().filter(token -> !token.stop()).toList();
    }

    private List<Token> withoutFiller(List<Token> tokens) {
        var left = new ArrayList<Token>();
        for (int i = 0; i < tokens.size(); ) {
            int length = fillerAt(tokens, i);
            if (length == 0) {
                left.add(tokens.get(i++));
            } else {
                i += length;
            }
        }
        return left;
    }

    private int fillerAt(List<Token> tokens, int start) {
        for (List<String> phrase :
                phrasesByFirstWord.getOrDefault(tokens.get(start).word(), List.of())) {
            if (start + phrase.size() <= tokens.size()) {
                List<String> words =
                        tokens.subList(start, start + phrase.size()).stream()
                                .map(Token::word)
                                .toList();
                if (words.equals(phrase)) {
                    return phrase.size();
                }
            }
        }
        return 0;
    }
}

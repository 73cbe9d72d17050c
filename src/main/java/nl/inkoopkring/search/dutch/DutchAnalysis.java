package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.inkoopkring.search.dutch.WordAnalyser.Analysed;
import nl.inkoopkring.search.dutch.WordAnalyser.Piece;
import nl.inkoopkring.search.dutch.WordBreaker.Range;

/**
 * Dutch text as words with their lemmas and parts, and what an index stores of a text. Accepts any text and never fails;
 * immutable for its users and thread-safe. One instance serves the whole application.
 */
public final class DutchAnalysis {

    private static final int SHORTEST_EDGE = 2;
    private static final int LONGEST_EDGE = 15;

    private final WordAnalyser words;
    private final Set<String> stopWords;
    private final SeparableVerbs separable;

    private DutchAnalysis(WordAnalyser words, Set<String> stopWords, Set<String> particles) {
        this.words = words;
        this.stopWords = stopWords;
        separable = new SeparableVerbs(particles, words::isInfinitive);
    }

    /** The analysis with the dictionary of this package; the first call loads it, which takes part of a second. */
    public static DutchAnalysis standard() {
        return Standard.ANALYSIS;
    }

    private static final class Standard {

        static final DutchAnalysis ANALYSIS = load();

        private static DutchAnalysis load() {
            Lemmas lemmas = Lemmas.load();
            var splitter =
                    new CompoundSplitter(
                            lemmas,
                            Hyphenation.load(),
                            Set.copyOf(WordList.readWords("never-parts.txt")));
            var stopWords = Set.copyOf(WordList.readWords("stop-words.txt"));
            return new DutchAnalysis(
                    new WordAnalyser(
                                    lemmas,
                                    splitter,
                                    stopWords,
                                    Set.copyOf(WordList.readWords("place-names.txt")),
                                    Set.copyOf(WordList.readWords("noun-verbs.txt")),
                                    OpaqueParts.none())
                            .withOpaqueParts(),
                    stopWords,
                    Set.copyOf(WordList.readWords("particles.txt")));
        }
    }

    /** All words of a text, stop words too. */
    public List<Token> analyse(String text) {
        return analyse(text, StopWords.KEEP);
    }

    /**
     * The words of a text in order. A hyphenated word gives its members and, at the position of the first, the whole without
     * hyphens.
     */
    public List<Token> analyse(String text, StopWords stopWords) {
        List<Token> tokens = separable.joined(text, tokens(text, _ -> true));
        return stopWords == StopWords.KEEP
                ? List.copyOf(tokens)
                : tokens.stream().filter(token -> !token.stop()).toList();
    }

    /**
     * Of any text those of its words that have one of these lemmas, as a whole or inside a compound. Few have, and to find them takes far less than to analyse the text. Of a
     * verb that a sentence takes apart, the lemma of the whole is only among theirs when it is one of these; its particle is then
     * one of those words too.
     */
    Function<String, List<Token>> having(Set<String> lemmas) {
        Set<String> roots = separable.roots(lemmas);
        return text -> having(lemmas, roots, text);
    }

    private List<Token> having(Set<String> lemmas, Set<String> roots, String text) {
        List<Token> tokens =
                tokens(text, word -> word.hasAny(lemmas) || Among.any(word.lemmas(), roots));
        if (tokens.stream().anyMatch(token -> Among.any(token.lemmas(), roots))) {
            // A verb that a sentence takes apart is only found with all words around it.
            tokens = separable.joinedWithParticles(text, tokens(text, _ -> true));
        }
        return tokens.stream().filter(token -> token.hasAny(lemmas)).toList();
    }

    /**
     * @param wanted of which words a token is made; a word of unusual length and one with a hyphen always get theirs
     */
    private List<Token> tokens(String text, Predicate<Analysed> wanted) {
        List<Range> ranges = WordBreaker.words(text);
        boolean shouting = isShouting(text, ranges);
        var tokens = new ArrayList<Token>(ranges.size());
        int first = 0;
        while (first < ranges.size()) {
            int last = first;
            while (last + 1 < ranges.size()
                    && isHyphen(text, ranges.get(last), ranges.get(last + 1))) {
                last++;
            }
            if (last == first) {
                token(text, ranges.get(first), first, shouting, wanted).ifPresent(tokens::add);
            } else {
                addHyphenated(text, ranges, first, last, shouting, tokens);
            }
            first = last + 1;
        }
        return tokens;
    }

    private void addHyphenated(
            String text,
            List<Range> ranges,
            int first,
            int last,
            boolean shouting,
            List<Token> tokens) {
        var members = new ArrayList<Token>(last - first + 1);
        for (int i = first; i <= last; i++) {
            token(text, ranges.get(i), i, shouting, _ -> true).ifPresent(members::add);
        }
        if (isWorthJoining(members)) {
            tokens.add(joined(text, members));
        }
        tokens.addAll(members);
    }

    /**
     * What to store in the field of whole words: one token for each word, its lemmas with a bar between them, for a field that puts these at one place, so that words
     * that stand beside each other can be found as such.
     */
    public static List<String> placedLemmas(List<Token> tokens) {
        var places = new ArrayList<String>(tokens.size());
        int last = -1;
        for (Token token : tokens) {
            String lemmas = String.join("|", token.lemmas());
            if (token.position() == last) {
                // A hyphenated word as a whole, and its first member.
                places.add(places.removeLast() + "|" + lemmas);
            } else {
                places.add(lemmas);
            }
            last = token.position();
        }
        return places;
    }

    /** What to store in the field of parts: the lemmas, and for a compound those of its parts and groups of parts. */
    public static List<String> partTokens(List<Token> tokens) {
        var parts = new ArrayList<String>(tokens.size() * 2);
        tokens.forEach(token -> parts.addAll(withParts(token)));
        return parts;
    }

    private static Set<String> withParts(Token token) {
        if (!token.isCompound()) {
            return token.lemmas();
        }
        var once = new LinkedHashSet<>(token.lemmas());
        token.parts().forEach(part -> once.addAll(part.lemmas()));
        token.groups().forEach(group -> once.addAll(group.lemmas()));
        return once;
    }

    /** In a text without small letters capitals say nothing. */
    private static boolean isShouting(String text, List<Range> ranges) {
        if (ranges.size() <= 2) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isStop(String word, String surface, boolean shouting) {
        return stopWords.contains(word) && (shouting || !isAbbreviation(surface));
    }

    /**
     * What to store in the field for suggestions: the beginnings, of {@value #SHORTEST_EDGE} to {@value #LONGEST_EDGE} characters, of each word and of each compound from
     * each of its parts on (<i>borden</i> too suggests <i>verkeersborden</i>).
     */
    public List<String> edgeTokens(String text) {
        var edges = new LinkedHashSet<String>();
        for (Token token : analyse(text, StopWords.KEEP)) {
            addEdges(token.word(), edges::add);
            for (Part part : token.parts()) {
                addEdges(Folding.fold(part.surface()), edges::add);
            }
        }
        return List.copyOf(edges);
    }

    /** The longest of a word's {@link #edgeTokens}, to look for what begins so. */
    public static String longestEdge(String word) {
        return word.substring(0, Math.min(LONGEST_EDGE, word.length()));
    }

    private static void addEdges(String word, Consumer<String> edges) {
        int longest = Math.min(word.length(), LONGEST_EDGE);
        for (int end = SHORTEST_EDGE; end <= longest; end++) {
            if (end == word.length() || !Character.isLowSurrogate(word.charAt(end))) {
                edges.accept(word.substring(0, end));
            }
        }
    }

    /** A word as it is kept everywhere here: lower case, no accents, not too long. */
    static String fold(String surface) {
        return cut(Folding.fold(surface));
    }

    boolean isInDictionary(String word) {
        return words.isInDictionary(word);
    }

    /** Whether the word is in no dictionary and its parts are a guess, so that it may as well be mistyped. */
    boolean isGuessed(String word) {
        return words.isGuessed(word);
    }

    private Optional<Token> token(
            String text, Range range, int position, boolean shouting, Predicate<Analysed> wanted) {
        String surface = text.substring(range.start(), range.end());
        if (surface.length() > 4 * WordAnalyser.LONGEST_WORD) {
            return Optional.of(longToken(surface, range, position));
        }
        Folding folding = Folding.of(surface);
        String word = cut(folding.word());
        Analysed analysed = words.analyse(word);
        if (!wanted.test(analysed)) {
            return Optional.empty();
        }
        return Optional.of(
                new Token(
                        surface,
                        word,
                        range.start(),
                        range.end(),
                        position,
                        analysed.lemmas(),
                        inText(analysed.parts(), text, range, folding),
                        inText(analysed.groups(), text, range, folding),
                        analysed.known(),
                        isStop(word, surface, shouting)));
    }

    private static Token longToken(String surface, Range range, int position) {
        String word = fold(surface.substring(0, 2 * WordAnalyser.LONGEST_WORD));
        return new Token(
                surface,
                word,
                range.start(),
                range.end(),
                position,
                Set.of(word),
                List.of(),
                List.of(),
                false,
                false);
    }

    private static List<Part> inText(
            List<Piece> pieces, String text, Range range, Folding folding) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Part>(pieces.size());
        for (Piece piece : pieces) {
            int start = range.start() + folding.origin(piece.start());
            int end = range.start() + folding.origin(piece.end());
            parts.add(new Part(text.substring(start, end), start, end, piece.lemmas()));
        }
        return List.copyOf(parts);
    }

    /** The members of a hyphenated word as one word: <i>e-mail</i> also as <i>email</i>. */
    private Token joined(String text, List<Token> members) {
        int start = members.getFirst().start();
        int end = members.getLast().end();
        var letters = new StringBuilder();
        var parts = new ArrayList<Part>();
        for (Token member : members) {
            letters.append(member.word());
            if (member.parts().isEmpty()) {
                parts.add(
                        new Part(member.surface(), member.start(), member.end(), member.lemmas()));
            } else {
                parts.addAll(member.parts());
            }
        }
        String before = letters.substring(0, letters.length() - members.getLast().word().length());
        var lemmas = new LinkedHashSet<String>();
        members.getLast().lemmas().forEach(lemma -> lemmas.add(cut(before + lemma)));
        boolean known = members.stream().allMatch(Token::known);
        return new Token(
                text.substring(start, end),
                cut(letters.toString()),
                start,
                end,
                members.getFirst().position(),
                Collections.unmodifiableSet(lemmas),
                List.copyOf(parts),
                List.of(),
                known,
                false);
    }

    private static boolean isHyphen(String text, Range left, Range right) {
        if (right.start() - left.end() != 1) {
            return false;
        }
        char between = text.charAt(left.end());
        return between == '-' || between == '\u2010' || between == '\u2011' || between == '\u00AD';
    }

    /** Numbers with a hyphen between them are ranges and codes, and a chain of many members is a rule of dashes. */
    private static boolean isWorthJoining(List<Token> members) {
        return members.size() <= 5
                && members.stream()
                        .anyMatch(member -> member.word().chars().anyMatch(Character::isLetter))
                && members.stream().mapToInt(member -> member.word().length()).sum()
                        <= WordAnalyser.LONGEST_WORD;
    }

    private static boolean isAbbreviation(String surface) {
        return surface.length() > 1
                && surface.chars().allMatch(Character::isLetter)
                && surface.chars().allMatch(Character::isUpperCase);
    }

    private static String cut(String word) {
        if (word.length() <= WordAnalyser.LONGEST_WORD) {
            return word;
        }
        int end = WordAnalyser.LONGEST_WORD;
        return word.substring(0, Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
    }
}

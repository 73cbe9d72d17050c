package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.inkoopkring.search.dutch.Clause.Field;
import nl.inkoopkring.search.dutch.Clause.Origin;
import nl.inkoopkring.search.dutch.Synonyms.Alternative;

/**
 * Turns what someone typed into weighted terms: the words, the parts of compounds, synonyms, words that were written apart, and
 * corrections; and of a short query what is related to its words. Immutable and thread-safe; make a new one when the vocabulary or the synonyms change.
 */
public final class DutchQuery {

    /** More words than this are a pasted text; the first say enough. */
    private static final int MOST_WORDS = 32;

    private static final int MOST_CHARACTERS = 2_000;

    /** Who writes more says by that what he means. */
    private static final int MOST_WORDS_WITH_RELATED = 6;

    /** In letters, of the first half of a word that nobody knows. */
    private static final int SHORTEST_TELLING = 4;

    private final DutchAnalysis analysis;
    private final Synonyms synonyms;
    private final Spelling spelling;

    private final FillerWords filler = FillerWords.load();

    public DutchQuery(DutchAnalysis analysis, Synonyms synonyms, Vocabulary vocabulary) {
        this(analysis, synonyms, vocabulary, SpellingExceptions.none());
    }

    /**
     * @param exceptions go before the vocabulary when a word is corrected
     */
    public DutchQuery(
            DutchAnalysis analysis,
            Synonyms synonyms,
            Vocabulary vocabulary,
            SpellingExceptions exceptions) {
        this.analysis = analysis;
        this.synonyms = synonyms;
        spelling = new Spelling(analysis, synonyms, vocabulary, exceptions);
    }

    /** The terms of a query; never fails, and is empty for a query without words. */
    public QueryTerms terms(String query) {
        String text =
                query.length() <= MOST_CHARACTERS ? query : query.substring(0, MOST_CHARACTERS);
        List<Token> tokens = filler.strip(analysis.analyse(text));
        return new Terms(text).of(tokens.subList(0, Math.min(tokens.size(), MOST_WORDS)));
    }

    /** The terms of one query while they are gathered. */
    private final class Terms {

        private final String text;
        private final List<Clause> clauses = new ArrayList<>();
        private final List<Correction> corrections = new ArrayList<>();
        private boolean withRelated;

        Terms(String text) {
            this.text = text;
        }

        QueryTerms of(List<Token> tokens) {
            withRelated = wordCount(tokens) <= MOST_WORDS_WITH_RELATED;
            var words = new ArrayList<String>();
            var read = new ArrayList<>(tokens);
            var corrected = new TreeMap<Integer, Token>();
            int[] indexes = new int[tokens.size()];
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                int index = words.size();
                indexes[i] = index;
                if (Synonyms.isHyphenated(tokens, i)) {
                    // Its members are the words of the query; written together they are found as
                    // one.
                    addWord(token, index, index + members(tokens, i) - 1, 1, Origin.WORD);
                    continue;
                }
                words.add(token.surface());
                addWord(token, index, 1, Origin.WORD);
                var correction = spelling.correction(token);
                if (correction.isEmpty()) {
                    read.set(i, addPartsOrTakenApart(token, index));
                } else if (!correction.get().isMistake()) {
                    addParts(token, index, 1, Origin.WORD);
                } else {
                    // One part of what is no compound says nothing; should it be one, it has all of
                    // them.
                    addTogether(token.parts(), index, Origin.PARTS);
                    read.set(i, token.withoutParts());
                }
                if (correction.isPresent()) {
                    var instead = addCorrection(token, correction.get(), index);
                    if (instead.size() == 1) {
                        corrected.put(i, instead.getFirst().at(token));
                    }
                }
                if (i + 1 < tokens.size()) {
                    addJoined(token, tokens.get(i + 1), index);
                }
            }
            addSynonyms(read, token -> indexes[token], 1);
            addSynonymsAcross(corrected, read, token -> indexes[token]);
            return new QueryTerms(
                    text,
                    List.copyOf(words),
                    List.copyOf(new LinkedHashSet<>(clauses)),
                    List.copyOf(corrections),
                    0);
        }

        /** The members of a hyphenated word count, and it not beside them. */
        private static long wordCount(List<Token> tokens) {
            return IntStream.range(0, tokens.size())
                    .filter(i -> !Synonyms.isHyphenated(tokens, i))
                    .count();
        }

        private static int members(List<Token> tokens, int whole) {
            return (int)
                    tokens.stream()
                            .skip(whole + 1L)
                            .takeWhile(token -> token.end() <= tokens.get(whole).end())
                            .count();
        }

        private void addWord(Token token, int index, double factor, Origin origin) {
            addWord(token, index, index, factor, origin);
        }

        private void addWord(Token token, int first, int last, double factor, Origin origin) {
            List<Set<String>> word = List.of(token.lemmas());
            add(first, last, origin, Field.LEMMAS, word, factor * Weights.WORD);
            add(first, last, origin, Field.PARTS, word, factor * Weights.WORD_AS_PART);
        }

        private void addParts(Token token, int index, double factor, Origin origin) {
            boolean typed = origin == Origin.WORD;
            Origin together = typed ? Origin.PARTS : origin;
            Origin alone = typed ? Origin.HEAD : origin;
            token.head()
                    .ifPresent(head -> {
                        List<Part> parts = token.parts();
                        addTogether(parts, index, together);
                        if (LightHeads.isOne(head.lemmas())) {
                            addTogether(parts.subList(0, parts.size() - 1), index, together);
                        }
                        for (Part part : parts) {
                            double weight = part == head ? Weights.HEAD : Weights.OTHER_PART;
                            addPart(part.lemmas(), index, alone, factor * weight);
                        }
                    });
        }

        /**
         * What begins with a few letters only may as well be a name, and is not found by half of it: <i>capgemini</i> is no cap.
         *
         * @return the word with the parts by which it may be found
         */
        private Token addPartsOrTakenApart(Token token, int index) {
            Token apart = spelling.takenApart(token);
            boolean isGuess = apart != token;
            if (isGuess && apart.parts().getFirst().surface().length() < SHORTEST_TELLING) {
                var both = apart.parts().stream().map(Part::lemmas).toList();
                add(index, index, Origin.PARTS, Field.PARTS, both, Weights.HEAD);
                return token;
            }
            addParts(apart, index, 1, Origin.WORD);
            return apart;
        }

        private void addPart(Set<String> lemmas, int index, Origin origin, double weight) {
            add(index, index, origin, Field.PARTS, List.of(lemmas), weight);
        }

        /** Says that the word was found, where one of several parts would not; the parts score by themselves. */
        private void addTogether(List<Part> parts, int index, Origin origin) {
            if (!parts.isEmpty()) {
                var all = parts.stream().map(Part::lemmas).toList();
                add(index, index, origin, Field.PARTS, all, 0);
            }
        }

        /**
         * @return the words it became
         */
        private List<Token> addCorrection(Token token, Correction correction, int index) {
            corrections.add(correction.of(token.surface()));
            List<Token> corrected = analysis.analyse(correction.corrected());
            for (Token word : corrected) {
                addWord(word, index, Weights.CORRECTION, Origin.CORRECTION);
                addParts(word, index, Weights.CORRECTION, Origin.CORRECTION);
            }
            // However many words it became, they stand for the one that was typed.
            addSynonyms(corrected, _ -> index, Weights.CORRECTION);
            return corrected;
        }

        /** Those of expressions of which a corrected word is one. */
        private void addSynonymsAcross(
                SortedMap<Integer, Token> corrected, List<Token> read, IntUnaryOperator word) {
            if (corrected.isEmpty()) {
                return;
            }
            var tokens = new ArrayList<>(read);
            corrected.forEach(tokens::set);
            var across =
                    synonyms.alternatives(tokens).stream()
                            .filter(found -> found.first() < found.last())
                            .filter(found ->
                                    !corrected.subMap(found.first(), found.last() + 1).isEmpty())
                            .toList();
            addAlternatives(across, tokens, word, Weights.CORRECTION);
        }

        private void addJoined(Token left, Token right, int index) {
            if (left.end() > right.start()
                    || !text.substring(left.end(), right.start()).isBlank()) {
                return;
            }
            for (String link : List.of("", "s")) {
                List<Token> joined = analysis.analyse(left.word() + link + right.word());
                if (joined.size() == 1 && spelling.isWord(joined.getFirst())) {
                    addWord(joined.getFirst(), index, index + 1, Weights.JOINED, Origin.JOINED);
                }
            }
        }

        private void addSynonyms(List<Token> tokens, IntUnaryOperator word, double factor) {
            addAlternatives(synonyms.alternatives(tokens), tokens, word, factor);
        }

        private void addAlternatives(
                List<Alternative> alternatives,
                List<Token> tokens,
                IntUnaryOperator word,
                double factor) {
            var read =
                    withRelated
                            ? alternatives
                            : alternatives.stream().filter(other -> !other.related()).toList();
            clauses.addAll(new AlternativeClauses(tokens, word, factor).of(read));
        }

        private void add(
                int first,
                int last,
                Origin origin,
                Field field,
                List<Set<String>> all,
                double weight) {
            clauses.add(new Clause(first, last, origin, field, List.copyOf(all), weight));
        }
    }
}

package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.inkoopkring.search.dutch.WordEntry.Kind;
import nl.inkoopkring.search.dutch.WordEntry.Recipe;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * What is known of a single word: its lemmas and the parts it is made of. Remembers the words it met last, since a text repeats
 * its words. Thread-safe.
 */
final class WordAnalyser {

    /** Longer words are no words; they are kept up to here. */
    static final int LONGEST_WORD = 60;

    /** Shorter unknown words are abbreviations and names more often than inflected forms. */
    private static final int SHORTEST_STEMMED = 5;

    /** Behind a lemma that is a noun and looks like a stop word. */
    static final char NOUN = '_';

    /** A piece of a compound by its offsets in the word. */
    record Piece(int start, int end, Set<String> lemmas) {}

    /**
     * @param lemmas never empty
     * @param parts empty when the word is no compound
     * @param groups runs of parts shorter than the word
     */
    record Analysed(
            String word, Set<String> lemmas, List<Piece> parts, List<Piece> groups, boolean known) {

        /** Whether one of these is a lemma of it or of what it has inside. */
        boolean hasAny(Set<String> some) {
            return Among.any(lemmas, some)
                    || Among.any(parts, Piece::lemmas, some)
                    || Among.any(groups, Piece::lemmas, some);
        }
    }

    private final Lemmas dictionary;
    private final CompoundSplitter splitter;
    private final Set<String> stopWords;
    private final Set<String> placeNames;
    private final Set<String> nounVerbs;
    private final OpaqueParts opaque;
    private final RememberedWords remembered = new RememberedWords();

    /**
     * @param placeNames words in no dictionary that are no compounds
     * @param nounVerbs verbs of the dictionary that are compounds of a noun and a verb
     */
    WordAnalyser(
            Lemmas dictionary,
            CompoundSplitter splitter,
            Set<String> stopWords,
            Set<String> placeNames,
            Set<String> nounVerbs,
            OpaqueParts opaque) {
        this.dictionary = dictionary;
        this.splitter = splitter;
        this.stopWords = stopWords;
        this.placeNames = placeNames;
        this.nounVerbs = nounVerbs;
        this.opaque = opaque;
    }

    /** The same, that tells parts with another meaning of their own. */
    WordAnalyser withOpaqueParts() {
        return new WordAnalyser(
                dictionary,
                splitter,
                stopWords,
                placeNames,
                nounVerbs,
                OpaqueParts.load(word -> analyse(word).parts()));
    }

    /**
     * @param word in lower case without accents, at most {@link #LONGEST_WORD} characters
     */
    Analysed analyse(String word) {
        Analysed known = remembered.get(word);
        if (known == null) {
            known = look(word);
            remembered.put(known);
        }
        return known;
    }

    boolean isInDictionary(String word) {
        WordEntry entry = dictionary.entry(word);
        return entry != null && !entry.lemmas().isEmpty();
    }

    /** Whether the word is in no dictionary and its parts are a guess. */
    boolean isGuessed(String word) {
        return !isInDictionary(word)
                && !analyse(word).parts().isEmpty()
                && !splitter.isSurelyCompound(word);
    }

    boolean isInfinitive(String word) {
        WordEntry entry = dictionary.entry(word);
        return entry != null && entry.isInfinitive();
    }

    private Analysed look(String word) {
        if (!hasOnlyLettersAndMarks(word)) {
            return unknown(word, word);
        }
        WordEntry entry = dictionary.entry(word);
        if (entry != null && !entry.lemmas().isEmpty()) {
            List<Piece> parts = parts(word, ends(word, entry));
            return compound(word, lemmas(word, entry.lemmas()), parts);
        }
        String bare = withoutApostrophe(word);
        if (!bare.equals(word)) {
            Analysed base = analyse(bare);
            return new Analysed(word, base.lemmas(), base.parts(), base.groups(), base.known());
        }
        if (placeNames.contains(word)) {
            return new Analysed(word, Set.of(word), List.of(), List.of(), true);
        }
        List<Piece> parts = parts(word, splitter.splitUnknown(word));
        if (!parts.isEmpty()) {
            return compound(word, compoundLemmas(word, parts.getLast()), parts);
        }
        Analysed diminutive = diminutive(word);
        if (diminutive != null) {
            return diminutive;
        }
        if (entry != null) {
            return new Analysed(
                    word, lemmas(word, entry.firstLemmas()), List.of(), List.of(), true);
        }
        return unknown(word, stem(word));
    }

    /** The ends of the parts of a word of the dictionary. */
    private List<Integer> ends(String word, WordEntry entry) {
        if (entry.compound()) {
            return splitter.split(word);
        }
        return nounVerbs.contains(word) ? splitter.splitUnknown(word) : List.of();
    }

    private Analysed compound(String word, Set<String> lemmas, List<Piece> parts) {
        return new Analysed(word, lemmas, opaque.told(word, parts), groups(word, parts), true);
    }

    private static Analysed unknown(String word, String lemma) {
        return new Analysed(word, Set.of(lemma), List.of(), List.of(), false);
    }

    private List<Piece> parts(String word, List<Integer> ends) {
        var parts = new ArrayList<Piece>(ends.size());
        int start = 0;
        for (int end : ends) {
            parts.add(
                    new Piece(
                            start,
                            end,
                            end == word.length()
                                    ? lastLemmas(word, start)
                                    : firstLemmas(word, start, end)));
            start = end;
        }
        return List.copyOf(parts);
    }

    private Set<String> firstLemmas(String word, int start, int end) {
        String part = word.substring(start, end);
        WordEntry entry = dictionary.entry(part);
        if (entry != null && entry.asFirst() > 0) {
            return partLemmas(part, entry.firstLemmas());
        }
        if (entry != null && entry.isNoun()) {
            return partLemmas(part, entry.lemmas());
        }
        // Otherwise the splitter took a linking s for granted.
        String bare = part.substring(0, part.length() - 1);
        WordEntry without = dictionary.entry(bare);
        return without == null ? Set.of(part) : partLemmas(bare, without.firstLemmas());
    }

    private Set<String> lastLemmas(String word, int start) {
        String part = word.substring(start);
        WordEntry entry = dictionary.entry(part);
        return entry == null ? Set.of(part) : partLemmas(part, entry.lemmas());
    }

    /** The lemmas of the head as a noun or adjective, behind the parts before it as they are written. */
    private Set<String> compoundLemmas(String word, Piece head) {
        String before = word.substring(0, head.start());
        String last = word.substring(head.start());
        WordEntry entry = dictionary.entry(last);
        if (entry == null) {
            return Set.of(word);
        }
        var lemmas = new LinkedHashSet<String>();
        for (Recipe recipe : entry.lemmas()) {
            if (recipe.kind() == Kind.NOUN || recipe.kind() == Kind.ADJECTIVE) {
                lemmas.add(before + recipe.lemma(last));
            }
        }
        if (lemmas.isEmpty()) {
            lemmas.add(word);
        }
        return Collections.unmodifiableSet(lemmas);
    }

    private Set<String> lemmas(String form, List<Recipe> recipes) {
        return lemmas(form, recipes, false);
    }

    private Set<String> partLemmas(String form, List<Recipe> recipes) {
        return lemmas(form, recipes, true);
    }

    private Set<String> lemmas(String form, List<Recipe> recipes, boolean part) {
        if (recipes.size() == 1) {
            return Set.of(lemma(form, recipes.getFirst(), part));
        }
        var lemmas = new LinkedHashSet<String>();
        recipes.forEach(recipe -> lemmas.add(lemma(form, recipe, part)));
        return Collections.unmodifiableSet(lemmas);
    }

    /** A noun that looks like a stop word without its ending, as <i>bijen</i> and the end of <i>stuwmeer</i>, is another word: titles keep their stop words, and every other one has <i>bij</i>. */
    private String lemma(String form, Recipe recipe, boolean part) {
        String lemma = recipe.lemma(form);
        boolean isNoun =
                part
                        ? recipe.kind() != Kind.VERB
                        : recipe.kind() == Kind.NOUN && !stopWords.contains(form);
        return isNoun && stopWords.contains(lemma) ? lemma + NOUN : lemma;
    }

    /** The runs of neighbouring parts, as words of their own; the last part is put in its dictionary form. */
    private List<Piece> groups(String word, List<Piece> parts) {
        if (parts.size() < 3) {
            return List.of();
        }
        var groups = new ArrayList<Piece>();
        for (int first = 0; first < parts.size(); first++) {
            for (int last = first + 1; last < parts.size(); last++) {
                if (last - first + 1 < parts.size()) {
                    groups.add(group(word, parts.get(first), parts.get(last)));
                }
            }
        }
        return List.copyOf(groups);
    }

    /** A part, and those behind it up to another, as one. */
    static Piece group(String word, Piece first, Piece last) {
        String before = word.substring(first.start(), last.start());
        var lemmas = new LinkedHashSet<String>();
        last.lemmas().forEach(lemma -> lemmas.add(before + lemma));
        return new Piece(first.start(), last.end(), Collections.unmodifiableSet(lemmas));
    }

    /**
     * The noun that a diminutive belongs to, or the word of another kind where there is none (<i>nieuwtje</i>), or null: the dictionary leaves them out because there are so
     * many. <i>Pasjes</i> are of <i>pas</i>, which is a form of <i>passen</i> too.
     */
    private @Nullable Analysed diminutive(String word) {
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        if (!one.endsWith("je") || one.length() < 5) {
            return null;
        }
        Analysed found = null;
        for (String base : diminutiveBases(one.substring(0, one.length() - 2))) {
            if (base.length() < 3) {
                continue;
            }
            WordEntry entry = dictionary.entry(base);
            List<Recipe> recipes = entry == null ? List.of() : entry.lemmas();
            List<Recipe> nouns =
                    recipes.stream().filter(recipe -> recipe.kind() == Kind.NOUN).toList();
            boolean isNoun =
                    !nouns.isEmpty() || recipes.isEmpty() && !splitter.split(base).isEmpty();
            if (isNoun || found == null && !recipes.isEmpty()) {
                Analysed analysed = analyse(base);
                Set<String> lemmas = nouns.isEmpty() ? analysed.lemmas() : lemmas(base, nouns);
                found = new Analysed(word, lemmas, analysed.parts(), analysed.groups(), true);
            }
            if (isNoun) {
                return found;
            }
        }
        return found;
    }

    private static List<String> diminutiveBases(String stem) {
        var bases = new ArrayList<String>();
        if (stem.endsWith("et")
                && stem.length() > 5
                && stem.charAt(stem.length() - 3) == stem.charAt(stem.length() - 4)) {
            bases.add(stem.substring(0, stem.length() - 3));
        }
        if (stem.endsWith("et")) {
            bases.add(stem.substring(0, stem.length() - 2));
        }
        bases.add(stem);
        if (stem.endsWith("t")) {
            String bare = stem.substring(0, stem.length() - 1);
            bases.add(bare);
            if (bare.length() > 2 && "aou".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
                bases.add(bare.substring(0, bare.length() - 1));
            }
        } else if (stem.endsWith("p")) {
            bases.add(stem.substring(0, stem.length() - 1));
        } else if (stem.endsWith("nk")) {
            bases.add(stem.substring(0, stem.length() - 1) + "g");
        }
        return bases;
    }

    /** <i>bpkv's</i> and <i>a4'tje</i> are forms of what stands before the apostrophe. */
    private static String withoutApostrophe(String word) {
        int at = word.lastIndexOf('\'');
        return at >= 2 && word.length() - at <= 5 ? word.substring(0, at) : word;
    }

    private static String stem(String word) {
        if (word.length() < SHORTEST_STEMMED) {
            return word;
        }
        String one = word.endsWith("jes") ? word.substring(0, word.length() - 1) : word;
        if (one.endsWith("je") && one.length() > SHORTEST_STEMMED) {
            // A diminutive: the stemmer takes its singular and plural for different words.
            return one.substring(0, one.length() - 2);
        }
        var stemmer = new DutchStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        return stem.isEmpty() ? word : stem;
    }

    private static boolean hasOnlyLettersAndMarks(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < 'a' || c > 'z') && c != '\'' && c < 0x80) {
                return false;
            }
        }
        return true;
    }
}

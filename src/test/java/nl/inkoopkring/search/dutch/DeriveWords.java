package nl.inkoopkring.search.dutch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import nl.inkoopkring.search.dutch.WordEntry.Kind;
import nl.inkoopkring.search.dutch.WordEntry.Recipe;
import org.jspecify.annotations.Nullable;

/**
 * Derives {@code words.bin} from the Dutch part-of-speech dictionary of LanguageTool (5.5 million forms). Run it with the target
 * file as argument; takes some minutes and 6 GB of heap.
 *
 * <p>Nine tenths of that dictionary are compounds. They are split, shortest first, and counted: the more compounds have a word
 * as a part, the likelier it is a part of the next one. What the splitter takes apart with the right lemma need not be kept.
 */
final class DeriveWords {

    private static final String SOURCE = "/org/languagetool/resource/nl/dutch.dict";

    /** Longer words that cannot be split are rare; a stem does for them. */
    private static final int LONGEST = 22;

    private static final int ROUNDS = 1;

    /** For a part of any length. */
    private static final int USUAL_ENOUGH = 6;

    /** Lemmas of a form by kind, in the order of the kinds. */
    private final Map<String, Map<Kind, Set<String>>> forms = new HashMap<>(4_000_000);

    private final Set<String> names = new HashSet<>();
    private final Map<String, Set<String>> firstLemmas = new HashMap<>();
    private final Set<String> nouns = new HashSet<>(3_000_000);
    private final Set<String> plurals = new HashSet<>(500_000);
    private final Set<String> adjectives = new HashSet<>();
    private final Set<String> verbs = new HashSet<>();

    private final Set<String> never = Set.copyOf(WordList.readWords("never-parts.txt"));
    private final Set<String> particles = Set.copyOf(WordList.readWords("particles.txt"));
    private final Set<String> whole = Set.copyOf(WordList.readWords("whole-words.txt"));
    private final Set<String> shortFirst = Set.copyOf(WordList.readWords("short-parts.txt"));
    private final Hyphenation hyphenation = Hyphenation.load();

    private Map<String, Double> asFirst = Map.of();
    private Map<String, Double> asLast = Map.of();
    private final Set<String> compounds = ConcurrentHashMap.newKeySet();

    public static void main(String[] arguments) throws IOException {
        new DeriveWords()
                .derive(Path.of(arguments[0]), arguments.length > 1 ? Path.of(arguments[1]) : null);
    }

    private void derive(Path target, @Nullable Path report) throws IOException {
        readDictionary();
        forgetSeparated();
        plurals.removeAll(nouns);
        plurals.stream().filter(plural -> plural.length() < 10).forEach(nouns::add);
        plurals.removeAll(nouns);
        System.out.printf(
                "%,d forms, %,d nouns, %,d verbs, %,d adjectives%n",
                forms.size(), nouns.size(), verbs.size(), adjectives.size());
        countPairs();
        for (int round = 0; round < ROUNDS; round++) {
            splitAll();
            System.out.printf(
                    "round %d: %,d compounds of %,d%n",
                    round, compounds.size(), nouns.size() + adjectives.size());
        }
        TreeMap<String, WordEntry> words = simpleWords();
        System.out.printf("%,d forms of simple words%n", words.size());
        addWhatCannotBeDerived(words);
        System.out.printf("%,d forms in all%n", words.size());
        Files.write(target, bytes(words));
        System.out.printf("%s: %,d bytes%n", target, Files.size(target));
        if (report != null) {
            report(report);
        }
    }

    // Reading

    private void readDictionary() throws IOException {
        try (InputStream dictionary = DeriveWords.class.getResourceAsStream(SOURCE);
                InputStream properties =
                        DeriveWords.class.getResourceAsStream(SOURCE.replace(".dict", ".info"))) {
            for (WordData data : new DictionaryLookup(Dictionary.read(dictionary, properties))) {
                read(
                        data.getWord().toString(),
                        data.getStem().toString(),
                        data.getTag().toString());
            }
        }
    }

    private void read(String form, String lemma, String tag) {
        String word = Folding.fold(form);
        String base = Folding.fold(lemma);
        if (!word.matches("[a-z]+('[a-z]+)?")
                || !base.matches("[a-z]+('[a-z]+)?")
                || tag.equals("DVS")) {
            return;
        }
        if (tag.contains(":VRK")) {
            readDiminutive(form, word, base, tag);
            return;
        }
        if (tag.startsWith("ENM")) {
            if (!tag.equals("ENM:BEZ") && word.length() >= CompoundSplitter.SHORTEST_WORD) {
                names.add(word);
            }
            return;
        }
        Kind kind =
                tag.startsWith("ZNW")
                        ? Kind.NOUN
                        : tag.startsWith("BNW")
                                ? Kind.ADJECTIVE
                                : tag.startsWith("WKW") ? Kind.VERB : Kind.OTHER;
        forms.computeIfAbsent(word, _ -> new EnumMap<>(Kind.class))
                .computeIfAbsent(kind, _ -> new LinkedHashSet<>(2))
                .add(base);
        boolean isLower = form.equals(form.toLowerCase(java.util.Locale.ROOT));
        if (!isLower) {
            return;
        }
        switch (kind) {
            case NOUN -> readNoun(word, base, tag);
            case ADJECTIVE -> {
                if (tag.equals("BNW:STL:ONV")) {
                    adjectives.add(base);
                    first(word, base);
                }
            }
            case VERB -> {
                if (tag.equals("WKW:TGW:INF")) {
                    verbs.add(word);
                } else if (tag.equals("WKW:TGW:1EP")) {
                    first(word, base);
                }
            }
            default -> {}
        }
    }

    /**
     * Forgets that a form may be what a sentence leaves of a verb (<i>burger</i> of <i>inburgeren</i>) where it is a word by itself as well: {@link SeparableVerbs} puts
     * together what was taken apart.
     */
    private void forgetSeparated() {
        forms.forEach((form, lemmas) -> {
            var verbs = lemmas.getOrDefault(Kind.VERB, Set.of());
            var separated = verbs.stream().filter(verb -> isSeparated(form, verb)).toList();
            if (!separated.isEmpty() && (lemmas.size() > 1 || separated.size() < verbs.size())) {
                verbs.removeAll(separated);
                if (verbs.isEmpty()) {
                    lemmas.remove(Kind.VERB);
                }
            }
        });
        firstLemmas.forEach((form, lemmas) -> {
            if (lemmas.stream().anyMatch(lemma -> !isSeparated(form, lemma))) {
                lemmas.removeIf(lemma -> isSeparated(form, lemma));
            }
        });
    }

    /** Whether the verb has a particle in front that the form has not. <i>Wegen</i> has none, since <i>woog</i> does not go on where <i>weg</i> ends. */
    private boolean isSeparated(String form, String verb) {
        return particles.stream()
                .anyMatch(particle ->
                        verb.startsWith(particle)
                                && verb.length() > particle.length()
                                && !form.startsWith(particle)
                                && form.charAt(0) == verb.charAt(particle.length()));
    }

    private void readNoun(String word, String base, String tag) {
        if (tag.equals("ZNW:BEZ")) {
            return;
        }
        if (tag.startsWith("ZNW:MRV") && word.equals(base)) {
            // Either it has no singular, or only the dictionary lacks it.
            plurals.add(base);
            if (word.endsWith("en")) {
                // Stands in front without its ending: hersenletsel.
                first(word.substring(0, word.length() - 2), base);
            }
        } else {
            nouns.add(base);
        }
        first(word, base);
        if (tag.startsWith("ZNW:EKV")) {
            first(word + "s", base);
        } else if (word.endsWith("eren")) {
            first(word.substring(0, word.length() - 2), base);
        } else if (word.endsWith("en")) {
            first(word.substring(0, word.length() - 1), base);
        }
    }

    /** Left out as a word, since there are so many, but a part of others: <i>klusjesdienst</i>. */
    private void readDiminutive(String form, String word, String base, String tag) {
        if (tag.startsWith("ZNW:EKV") && form.equals(form.toLowerCase(java.util.Locale.ROOT))) {
            first(word + "s", base);
        }
    }

    private void first(String surface, String lemma) {
        if (!surface.contains("'")) {
            firstLemmas.computeIfAbsent(surface, _ -> new LinkedHashSet<>(2)).add(lemma);
        }
    }

    // Counting

    private Stream<String> trainingWords() {
        return Stream.concat(nouns.stream(), adjectives.stream())
                .filter(word ->
                        word.length() >= CompoundSplitter.SHORTEST_WORD && word.indexOf('\'') < 0)
                .filter(word -> !isWhole(word));
    }

    /** Listed as no compound, or made from a verb: <i>verpakking</i> is no <i>king</i>. */
    private boolean isWhole(String word) {
        return whole.contains(word)
                || word.endsWith("ing")
                        && verbs.contains(word.substring(0, word.length() - 3) + "en");
    }

    private boolean isLast(String word) {
        return nouns.contains(word) || adjectives.contains(word);
    }

    /** A first guess: every way to see a word as two words counts. */
    private void countPairs() {
        var first = new ConcurrentHashMap<String, DoubleAdder>();
        var last = new ConcurrentHashMap<String, DoubleAdder>();
        trainingWords().filter(word -> word.matches("[a-z]{7,40}")).toList().parallelStream()
                .forEach(word -> {
                    boolean[] points = hyphenation.points(word);
                    var places = new ArrayList<Integer>();
                    for (int at = 3; at <= word.length() - 3; at++) {
                        String left = word.substring(0, at);
                        String right = word.substring(at);
                        if (points[at]
                                && firstLemmas.containsKey(left)
                                && isLast(right)
                                && !never.contains(left)
                                && !never.contains(right)) {
                            places.add(at);
                        }
                    }
                    for (int at : places) {
                        add(first, word.substring(0, at), 1.0 / places.size());
                        add(last, word.substring(at), 1.0 / places.size());
                    }
                });
        asFirst = sums(first);
        asLast = sums(last);
    }

    private void splitAll() {
        compounds.clear();
        var first = new ConcurrentHashMap<String, DoubleAdder>();
        var last = new ConcurrentHashMap<String, DoubleAdder>();
        var splitter = new CompoundSplitter(this::pieces, hyphenation, never);
        Map<Integer, List<String>> byLength =
                trainingWords()
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        String::length, TreeMap::new, Collectors.toList()));
        byLength.values()
                .forEach(words -> {
                    Set<String> found = ConcurrentHashMap.newKeySet();
                    words.parallelStream()
                            .forEach(word -> {
                                List<Integer> ends = splitter.split(word);
                                if (!ends.isEmpty()) {
                                    found.add(word);
                                    int start = 0;
                                    for (int end : ends) {
                                        String part = word.substring(start, end);
                                        if (end == word.length()) {
                                            add(last, part, 1);
                                        } else {
                                            add(
                                                    first,
                                                    firstLemmas.containsKey(part)
                                                            ? part
                                                            : part.substring(0, part.length() - 1),
                                                    1);
                                        }
                                        start = end;
                                    }
                                }
                            });
                    compounds.addAll(found);
                });
        asFirst = sums(first);
        asLast = sums(last);
    }

    private void pieces(String word, int start, Pieces.Visitor visitor) {
        for (int end = start + 3; end <= Math.min(word.length(), start + 25); end++) {
            String piece = word.substring(start, end);
            int first = firstUsual(piece);
            int last = isLast(piece) && !compounds.contains(piece) ? usual(asLast, piece) : 0;
            if (first > 0 || last > 0) {
                visitor.piece(end, first, last, nouns.contains(piece), false);
            }
        }
    }

    private int firstUsual(String surface) {
        Set<String> lemmas = firstLemmas.get(surface);
        if (lemmas == null || compounds.containsAll(lemmas)) {
            return 0;
        }
        int usual = usual(asFirst, surface);
        return shortFirst.contains(surface) ? Math.max(USUAL_ENOUGH, usual) : usual;
    }

    /** One more than the binary logarithm of how many compounds have the piece. */
    private static int usual(Map<String, Double> counts, String piece) {
        double count = counts.getOrDefault(piece, 0.0);
        return count < 1 ? 0 : 1 + (int) Math.round(Math.log(count) / Math.log(2));
    }

    private static void add(Map<String, DoubleAdder> counts, String piece, double value) {
        counts.computeIfAbsent(piece, _ -> new DoubleAdder()).add(value);
    }

    private static Map<String, Double> sums(Map<String, DoubleAdder> adders) {
        var sums = new HashMap<String, Double>(adders.size() * 2);
        adders.forEach((piece, adder) -> sums.put(piece, adder.sum()));
        return sums;
    }

    // Writing

    private TreeMap<String, WordEntry> simpleWords() {
        var words = new TreeMap<String, WordEntry>();
        forms.forEach((form, lemmas) -> {
            if (!isCompound(lemmas)
                    && !isLonePlural(form, lemmas)
                    && form.length() <= LONGEST
                    && !isRegularApostrophe(form, lemmas)) {
                boolean compound =
                        !lemmas.containsKey(Kind.OTHER)
                                && lemmas.getOrDefault(Kind.NOUN, Set.of()).stream()
                                        .anyMatch(compounds::contains);
                words.put(form, entry(form, lemmas, compound));
            }
        });
        for (String surface : firstLemmas.keySet()) {
            if (firstUsual(surface) > 0 && !words.containsKey(surface)) {
                words.put(surface, entry(surface, Map.of(), false));
            }
        }
        return words;
    }

    private boolean isCompound(Map<Kind, Set<String>> lemmas) {
        return !lemmas.containsKey(Kind.VERB)
                && !lemmas.containsKey(Kind.OTHER)
                && lemmas.values().stream()
                        .flatMap(Collection::stream)
                        .allMatch(lemma -> compounds.contains(lemma) || plurals.contains(lemma));
    }

    /** A plural whose singular the dictionary lacks: better the lemma of its head, if it can be split. */
    private boolean isLonePlural(String form, Map<Kind, Set<String>> lemmas) {
        return plurals.contains(form)
                && lemmas.keySet().equals(Set.of(Kind.NOUN))
                && lemmas.getOrDefault(Kind.NOUN, Set.of()).size() == 1;
    }

    private static boolean isRegularApostrophe(String form, Map<Kind, Set<String>> lemmas) {
        int at = form.lastIndexOf('\'');
        return at >= 2
                && lemmas.values().stream()
                        .allMatch(set -> set.equals(Set.of(form.substring(0, at))));
    }

    private void addWhatCannotBeDerived(TreeMap<String, WordEntry> words) throws IOException {
        Lemmas simple = Lemmas.read(new ByteArrayInputStream(bytes(words)));
        var splitter = new CompoundSplitter(simple, hyphenation, never);
        var analyser =
                new WordAnalyser(
                        simple, splitter, Set.of(), Set.of(), Set.of(), OpaqueParts.none());
        forms.forEach((form, lemmas) -> {
            if (isLonePlural(form, lemmas)) {
                if (form.length() <= LONGEST && splitter.split(form).isEmpty()) {
                    words.put(form, entry(form, lemmas, false));
                }
            } else if (!words.containsKey(form)
                    && isCompound(lemmas)
                    && !isRegularApostrophe(form, lemmas)) {
                Set<String> all =
                        lemmas.values().stream()
                                .flatMap(Collection::stream)
                                .filter(compounds::contains)
                                .collect(Collectors.toSet());
                if (!analyser.analyse(form).lemmas().containsAll(all)) {
                    words.put(form, entry(form, lemmas, true));
                }
            }
        });
        System.out.printf("%,d forms with compounds%n", words.size());
        for (String name : names) {
            if (!forms.containsKey(name)
                    && !words.containsKey(name)
                    && !splitter.split(name).isEmpty()) {
                words.put(
                        name,
                        new WordEntry(
                                List.of(Recipe.of(Kind.OTHER, name, name)),
                                List.of(),
                                0,
                                0,
                                false));
            }
        }
    }

    private WordEntry entry(String form, Map<Kind, Set<String>> lemmas, boolean compound) {
        var recipes = new LinkedHashSet<Recipe>();
        lemmas.forEach(
                (kind, bases) -> bases.forEach(base -> recipes.add(Recipe.of(kind, form, base))));
        for (String base : lemmas.getOrDefault(Kind.NOUN, Set.of())) {
            derived(base).forEach(lemma -> recipes.add(Recipe.of(Kind.DERIVED, form, lemma)));
        }
        int first = compound ? 0 : firstUsual(form);
        List<Recipe> firsts =
                first == 0
                        ? List.of()
                        : firstLemmas.getOrDefault(form, Set.of()).stream()
                                .filter(lemma -> !compounds.contains(lemma))
                                .map(lemma -> Recipe.of(Kind.OTHER, form, lemma))
                                .toList();
        return new WordEntry(
                unique(recipes, form), firsts, first, compound ? 0 : lastUsual(lemmas), compound);
    }

    private static List<Recipe> unique(Collection<Recipe> recipes, String form) {
        var byLemma = new java.util.LinkedHashMap<String, Recipe>();
        recipes.stream()
                .sorted(Comparator.comparing(Recipe::kind))
                .forEach(recipe -> byLemma.putIfAbsent(recipe.lemma(form), recipe));
        return List.copyOf(byLemma.values());
    }

    private int lastUsual(Map<Kind, Set<String>> lemmas) {
        return Stream.of(Kind.NOUN, Kind.ADJECTIVE)
                .flatMap(kind -> lemmas.getOrDefault(kind, Set.of()).stream())
                .filter(lemma -> isLast(lemma) && !compounds.contains(lemma))
                .mapToInt(lemma -> usual(asLast, lemma))
                .max()
                .orElse(0);
    }

    /** The verb of a noun in -ing and the adjective of one in -heid or -iteit, when they exist. */
    private List<String> derived(String noun) {
        var derived = new ArrayList<String>();
        if (noun.endsWith("ing")
                && noun.length() >= 6
                && !Set.of("haring", "paling", "boring", "koning").contains(noun)) {
            derived.add(noun.substring(0, noun.length() - 3) + "en");
            derived.removeIf(verb -> !verbs.contains(verb));
        } else if (noun.endsWith("heid")) {
            derived.add(noun.substring(0, noun.length() - 4));
        } else if (noun.endsWith("ariteit")) {
            derived.add(noun.substring(0, noun.length() - 7) + "air");
        } else if (noun.endsWith("iliteit")) {
            derived.add(noun.substring(0, noun.length() - 7) + "iel");
        } else if (noun.endsWith("iviteit")) {
            derived.add(noun.substring(0, noun.length() - 7) + "ief");
        }
        if (!noun.endsWith("ing")) {
            derived.removeIf(adjective -> !adjectives.contains(adjective));
        }
        return derived;
    }

    private static byte[] bytes(TreeMap<String, WordEntry> words) throws IOException {
        var out = new ByteArrayOutputStream();
        Lemmas.write(words, out);
        return out.toByteArray();
    }

    /** Writes the compounds that are parts of many others, to look for those that are none. */
    private void report(Path report) throws IOException {
        var splitter = new CompoundSplitter(this::pieces, hyphenation, never);
        var families = new HashMap<String, Integer>();
        trainingWords()
                .forEach(word -> {
                    for (int at = 4; at < word.length() - 3; at++) {
                        String left = word.substring(0, at);
                        String right = word.substring(at);
                        if (isLast(right)) {
                            firstLemmas
                                    .getOrDefault(left, Set.of())
                                    .forEach(lemma -> families.merge(lemma, 1, Integer::sum));
                            if (firstLemmas.containsKey(left)) {
                                families.merge(right, 1, Integer::sum);
                            }
                        }
                    }
                });
        Files.write(
                report,
                compounds.stream()
                        .sorted(
                                Comparator.comparing(
                                        (String word) -> -families.getOrDefault(word, 0)))
                        .map(word ->
                                word
                                        + "\t"
                                        + families.getOrDefault(word, 0)
                                        + "\t"
                                        + shown(word, splitter.split(word)))
                        .toList());
    }

    private static String shown(String word, List<Integer> ends) {
        var shown = new StringBuilder(word);
        ends.reversed().stream().skip(1).forEach(end -> shown.insert((int) end, "|"));
        return shown.toString();
    }
}

package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words and expressions with the same or a near meaning, read from lines: {@code a, b c, d} are equivalent, {@code a => b, c} finds b and c
 * for a but not the other way, {@code a, b ~ c, d} are related: a and b find c and d and the other way, while c and d do not find each other, {@code a ~> b, c} says so of one
 * way only. What is related is found by another word for either side too, and no further. # begins a comment. Words are compared by lemma and compounds by their parts, so that spelling
 * them together, apart or with a hyphen makes no difference. What stands in double quotes counts as words of their own only, not as a part of a compound:
 * {@code "stroom", elektriciteit} has nothing to do with <i>afvalstroom</i>. Immutable.
 */
public final class Synonyms {

    /** What may stand between the two sides of a line. */
    public static final Pattern SIGN = Pattern.compile("=>|~>|~");

    /**
     * Another way to say a run of words.
     *
     * @param first index of the first token that is replaced
     * @param last index of the last one
     * @param firstPart index of the first part that is replaced when the run lies inside one compound, otherwise -1
     * @param lastPart index of the last one, or -1
     * @param words the lemmas of each word to find instead
     * @param parts the same with compounds taken apart
     * @param alone whether they count as words of their own only
     * @param related whether they mean something near, and not the same
     */
    public record Alternative(
            int first,
            int last,
            int firstPart,
            int lastPart,
            List<Set<String>> words,
            List<Set<String>> parts,
            boolean alone,
            boolean related) {

        /** Whether it stands for a part of a compound only. */
        public boolean isInsideCompound() {
            return firstPart >= 0;
        }

        private Alternative asRelated() {
            return new Alternative(first, last, firstPart, lastPart, words, parts, alone, true);
        }
    }

    /**
     * A line that could not be used.
     *
     * @param line its number, from 1
     * @param reason what is wrong with it, for the log
     */
    public record Problem(int line, String text, String reason) {}

    /**
     * @param written as the line has it, without quotes
     * @param alone whether it counts as words of their own only
     */
    record Phrase(String written, List<Set<String>> words, List<Set<String>> parts, boolean alone) {

        boolean isSame(Phrase other) {
            return words.equals(other.words) && parts.equals(other.parts);
        }
    }

    /** What a phrase finds: other ways to say the same, and what is related to it. */
    record Entry(Phrase from, List<Phrase> same, List<Phrase> related) {

        Entry(Phrase from) {
            this(from, new ArrayList<>(2), new ArrayList<>(2));
        }

        List<Phrase> to(boolean related) {
            return related ? this.related : same;
        }
    }

    /** A word, or a part of a compound, and where it stands; part is -1 for a word without parts. */
    private record Unit(int token, int part, boolean begins, boolean ends, Set<String> lemmas) {}

    private final Map<String, List<Entry>> byFirstLemma;
    private final List<Problem> problems;

    private Synonyms(Map<String, List<Entry>> byFirstLemma, List<Problem> problems) {
        this.byFirstLemma = byFirstLemma;
        this.problems = problems;
    }

    public static Synonyms none() {
        return new Synonyms(Map.of(), List.of());
    }

    /** Reads all lines that can be read; the others are in {@link #problems()}. */
    public static Synonyms read(Iterable<String> lines, DutchAnalysis analysis) {
        var reader = new SynonymReader(analysis);
        lines.forEach(reader::read);
        return new Synonyms(reader.byFirstLemma(), reader.problems());
    }

    public List<Problem> problems() {
        return problems;
    }

    /** What these say and what the others say. */
    public Synonyms and(Synonyms others) {
        var all = new HashMap<>(byFirstLemma);
        others.byFirstLemma.forEach((lemma, entries) ->
                all.merge(
                        lemma,
                        entries,
                        (some, more) -> Stream.of(some, more).flatMap(List::stream).toList()));
        return new Synonyms(
                all, Stream.of(problems, others.problems).flatMap(List::stream).toList());
    }

    /** The other ways to say these words or runs of them. Stop words among the tokens do not match, so leave them out. */
    public List<Alternative> alternatives(List<Token> tokens) {
        List<Unit> units = units(tokens);
        var found = new LinkedHashSet<Alternative>();
        for (int first = 0; first < units.size(); first++) {
            for (String lemma : units.get(first).lemmas()) {
                for (Entry entry : byFirstLemma.getOrDefault(lemma, List.of())) {
                    int last = first + entry.from().parts().size() - 1;
                    if (last < units.size() && matches(entry.from().parts(), units, first)) {
                        add(found, units.get(first), units.get(last), entry);
                    }
                }
            }
        }
        var same = found.stream().filter(Predicate.not(Alternative::related)).toList();
        same.forEach(alternative -> found.remove(alternative.asRelated()));
        return List.copyOf(found);
    }

    /**
     * The words, as the lines have them, by which something can be found that does not have them.
     *
     * @param occurs whether some text has one of these lemmas
     */
    Set<String> wordsFor(Predicate<Set<String>> occurs) {
        var found = new HashSet<String>();
        for (List<Entry> entries : byFirstLemma.values()) {
            for (Entry entry : entries) {
                if (entry.from().words().size() == 1
                        && Stream.of(entry.same(), entry.related())
                                .flatMap(List::stream)
                                .anyMatch(to -> to.parts().stream().allMatch(occurs))) {
                    found.add(entry.from().written());
                }
            }
        }
        return found;
    }

    private void add(Set<Alternative> found, Unit first, Unit last, Entry entry) {
        if (first.begins() && last.ends()) {
            addWhole(found, first, last, entry, false);
            addWhole(found, first, last, entry, true);
        } else if (first.token() == last.token() && !entry.from().alone()) {
            for (Phrase to : entry.same()) {
                found.add(
                        new Alternative(
                                first.token(),
                                last.token(),
                                first.part(),
                                last.part(),
                                to.words(),
                                to.parts(),
                                to.alone(),
                                false));
            }
        }
    }

    /** Another way to say the same finds what is related to it too, and what is related other ways to say that; no further. */
    private void addWhole(
            Set<Alternative> found, Unit first, Unit last, Entry entry, boolean related) {
        for (Phrase to : entry.to(related)) {
            found.add(whole(first, last, to, related));
            for (String lemma : to.parts().getFirst()) {
                for (Entry next : byFirstLemma.getOrDefault(lemma, List.of())) {
                    if (isAlike(next.from(), to)) {
                        next.to(!related).stream()
                                .filter(beyond -> !isAlike(beyond, entry.from()))
                                .forEach(beyond -> found.add(whole(first, last, beyond, true)));
                    }
                }
            }
        }
    }

    private static Alternative whole(Unit first, Unit last, Phrase to, boolean related) {
        return new Alternative(
                first.token(), last.token(), -1, -1, to.words(), to.parts(), to.alone(), related);
    }

    private static boolean isAlike(Phrase one, Phrase other) {
        if (one.parts().size() != other.parts().size()) {
            return false;
        }
        for (int i = 0; i < one.parts().size(); i++) {
            if (!Among.any(one.parts().get(i), other.parts().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(List<Set<String>> parts, List<Unit> units, int first) {
        for (int i = 0; i < parts.size(); i++) {
            if (!Among.any(parts.get(i), units.get(first + i).lemmas())) {
                return false;
            }
        }
        return true;
    }

    /** The words of an expression, compounds by their parts: what must be there in their place. */
    static List<Set<String>> parts(List<Token> tokens) {
        return units(tokens).stream().map(Unit::lemmas).toList();
    }

    private static List<Unit> units(List<Token> tokens) {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isHyphenated(tokens, i)) {
                continue;
            }
            if (!token.isCompound()) {
                units.add(new Unit(i, -1, true, true, token.lemmas()));
            }
            for (int part = 0; part < token.parts().size(); part++) {
                boolean last = part == token.parts().size() - 1;
                units.add(new Unit(i, part, part == 0, last, token.parts().get(part).lemmas()));
            }
        }
        return units;
    }

    /** Whether the token is a whole hyphenated word, whose members follow. */
    static boolean isHyphenated(List<Token> tokens, int index) {
        return index + 1 < tokens.size() && tokens.get(index).end() > tokens.get(index + 1).start();
    }
}

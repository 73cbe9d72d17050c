package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import nl.inkoopkring.search.dutch.Clause.Field;
import nl.inkoopkring.search.dutch.Clause.Origin;
import nl.inkoopkring.search.dutch.Synonyms.Alternative;

/** What a query looks for beside its words: what means the same, and what is related. For one query, by one thread. */
final class AlternativeClauses {

    private final List<Token> tokens;
    private final IntUnaryOperator word;
    private final double factor;
    private final List<Clause> clauses = new ArrayList<>();

    /**
     * @param tokens for which there are alternatives
     * @param word which word of the query a token is, by its place among these
     * @param factor what the alternatives weigh beside those of a word that was typed right, 0 to 1
     */
    AlternativeClauses(List<Token> tokens, IntUnaryOperator word, double factor) {
        this.tokens = tokens;
        this.word = word;
        this.factor = factor;
    }

    /** Single words that are related to the same words of the query are one clause, so that they count once. */
    List<Clause> of(List<Alternative> alternatives) {
        var related = new LinkedHashMap<Run, Set<String>>();
        for (Alternative alternative : alternatives) {
            if (!alternative.related()) {
                addSynonym(alternative);
            } else if (alternative.words().size() == 1) {
                related.computeIfAbsent(run(alternative), _ -> new LinkedHashSet<>())
                        .addAll(alternative.words().getFirst());
            } else {
                addRelated(run(alternative), alternative.words());
            }
        }
        related.forEach((run, forms) -> addRelated(run, List.of(forms)));
        return List.copyOf(clauses);
    }

    /** The words of the query that something is an alternative for, and where it is looked for. */
    private record Run(int first, int last, Field field) {}

    private Run run(Alternative alternative) {
        return new Run(
                word.applyAsInt(alternative.first()),
                word.applyAsInt(alternative.last()),
                alternative.alone() ? Field.LEMMAS : Field.PARTS);
    }

    private void addRelated(Run run, List<Set<String>> words) {
        add(run, Origin.RELATED, words, Weights.RELATED / words.size());
    }

    private void addSynonym(Alternative alternative) {
        if (alternative.isInsideCompound()) {
            addInsideCompound(alternative);
            return;
        }
        Run run = run(alternative);
        boolean oneWord = alternative.words().size() == 1;
        if (alternative.alone() || oneWord) {
            List<Set<String>> words = alternative.words();
            add(run, Origin.SYNONYM, words, oneWord ? Weights.SYNONYM : wordOf(words));
        }
        if (!alternative.alone() && alternative.parts().size() > 1) {
            List<Set<String>> parts = alternative.parts();
            add(run, Origin.SYNONYM, parts, oneWord ? Weights.PART_OF_SYNONYM : wordOf(parts));
        }
    }

    private static double wordOf(List<Set<String>> expression) {
        return Weights.WORD_OF_SYNONYM * 2 / expression.size();
    }

    /** <i>kantoormeubels</i>, with meubilair for meubel: the compound <i>kantoormeubilair</i>, or its parts. */
    private void addInsideCompound(Alternative alternative) {
        int at = word.applyAsInt(alternative.first());
        Run run = new Run(at, at, Field.PARTS);
        Token token = tokens.get(alternative.first());
        List<Part> parts = token.parts();
        var all = new ArrayList<Set<String>>();
        parts.subList(0, alternative.firstPart()).forEach(part -> all.add(part.lemmas()));
        all.addAll(alternative.parts());
        parts.subList(alternative.lastPart() + 1, parts.size())
                .forEach(part -> all.add(part.lemmas()));
        add(run, Origin.SYNONYM, all, 0);
        if (alternative.lastPart() == parts.size() - 1 && alternative.words().size() == 1) {
            String before = token.word().substring(0, startInWord(token, alternative.firstPart()));
            var compounds = new LinkedHashSet<String>();
            alternative
                    .words()
                    .getFirst()
                    .forEach(lemma -> compounds.add(DutchAnalysis.fold(before + lemma)));
            add(run, Origin.SYNONYM, List.of(compounds), Weights.SYNONYM);
        }
    }

    private static int startInWord(Token token, int part) {
        return token.parts().subList(0, part).stream()
                .mapToInt(before -> DutchAnalysis.fold(before.surface()).length())
                .sum();
    }

    private void add(Run run, Origin origin, List<Set<String>> all, double weight) {
        clauses.add(
                new Clause(
                        run.first(),
                        run.last(),
                        origin,
                        run.field(),
                        List.copyOf(all),
                        factor * weight));
    }
}

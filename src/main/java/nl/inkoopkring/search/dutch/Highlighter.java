package nl.inkoopkring.search.dutch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks in a text what made a query find it: the word itself, only the part of a compound that matched, a synonym, a corrected word. */
public final class Highlighter {

    private Highlighter() {}

    /** What to mark in a text, in order and without overlaps; empty when nothing was found in it. */
    public static List<Span> matches(List<Finding> findings) {
        var spans = new ArrayList<Span>();
        for (Finding finding : findings) {
            for (int word = 0; word < finding.tokens().size(); word++) {
                Set<String> forms = finding.clause().all().get(word);
                finding.tokens().get(word).forEach(token -> addSpans(token, forms, spans));
            }
        }
        return merged(spans);
    }

    private static void addSpans(Token token, Set<String> forms, List<Span> spans) {
        if (Among.any(token.lemmas(), forms)) {
            spans.add(new Span(token.start(), token.end()));
            return;
        }
        for (List<Part> some : List.of(token.groups(), token.parts())) {
            for (Part part : some) {
                if (Among.any(part.lemmas(), forms)) {
                    spans.add(new Span(part.start(), part.end()));
                }
            }
        }
    }

    private static List<Span> merged(List<Span> spans) {
        spans.sort((a, b) ->
                a.start() != b.start()
                        ? Integer.compare(a.start(), b.start())
                        : Integer.compare(b.end(), a.end()));
        var merged = new ArrayList<Span>();
        for (Span span : spans) {
            if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }

    /**
     * The passage of a text that shows most of what was found, rather than its beginning.
     *
     * @param spans as {@link #matches} gives them
     * @param maxChars how long the passage may be, ellipses included; at least 20
     */
    public static Passage passage(String text, List<Span> spans, int maxChars) {
        int most = Math.max(20, maxChars);
        if (text.length() <= most) {
            return new Passage(text, spans);
        }
        // Room for an ellipsis at both ends, the last with a space before it.
        int room = most - 3;
        if (spans.isEmpty()) {
            return Excerpt.of(text, 0, room).closedAfter(0).with(spans);
        }
        Span run = best(text, spans, room);
        return Excerpt.of(text, beginning(text, run, room), room)
                .closedAfter(run.end())
                .with(spans);
    }

    /** The run of spans within reach of each other that shows the most different words. */
    private static Span best(String text, List<Span> spans, int room) {
        var inside = new HashMap<String, Integer>();
        Span best = spans.getFirst();
        double bestScore = -1;
        int last = 0;
        for (int first = 0; first < spans.size(); first++) {
            while (last < spans.size()
                    && (last == first
                            || spans.get(last).end() - spans.get(first).start() <= room * 4 / 5)) {
                inside.merge(word(text, spans.get(last++)), 1, Integer::sum);
            }
            double score = inside.size() + 0.1 * Math.log1p(last - first);
            if (score > bestScore) {
                bestScore = score;
                best = new Span(spans.get(first).start(), spans.get(last - 1).end());
            }
            forget(inside, word(text, spans.get(first)));
        }
        return best;
    }

    private static void forget(Map<String, Integer> inside, String word) {
        int times = inside.getOrDefault(word, 0);
        if (times > 1) {
            inside.put(word, times - 1);
        } else {
            inside.remove(word);
        }
    }

    private static String word(String text, Span span) {
        return DutchAnalysis.fold(
                text.substring(
                        span.start(),
                        Math.min(span.end(), span.start() + WordAnalyser.LONGEST_WORD)));
    }

    /** Where to begin so that the run stands in its context: at the start of its sentence if that is near enough. */
    private static int beginning(String text, Span run, int room) {
        int spare = Math.max(0, room - run.length());
        int earliest = Math.max(0, run.start() - spare * 2 / 3);
        for (int at = run.start(); at > earliest; at--) {
            if (at == 0
                    || at > 1
                            && Character.isWhitespace(text.charAt(at - 1))
                            && Excerpt.isSentenceEnd(text.charAt(at - 2))) {
                return at;
            }
        }
        if (earliest == 0) {
            return 0;
        }
        return Math.max(0, Math.min(run.start() - spare / 3, text.length() - room));
    }
}

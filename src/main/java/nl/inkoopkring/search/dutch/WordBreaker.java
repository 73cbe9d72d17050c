package nl.inkoopkring.search.dutch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Finds the words of a text by the rules of Unicode (UAX #29), as Lucene's standard tokenizer does, but never cuts a long word. */
final class WordBreaker {

    /** Offsets of a word in the text. */
    record Range(int start, int end) {}

    /** Tokenizers at rest: making one costs more than a short text does. There are as many as were ever used at a time. */
    private static final Queue<StandardTokenizer> TOKENIZERS = new ConcurrentLinkedQueue<>();

    private WordBreaker() {}

    static List<Range> words(String text) {
        StandardTokenizer resting = TOKENIZERS.poll();
        StandardTokenizer tokenizer = resting == null ? new StandardTokenizer() : resting;
        try {
            List<Range> words = words(text, tokenizer);
            tokenizer.close();
            TOKENIZERS.add(tokenizer);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be read", e);
        }
    }

    private static List<Range> words(String text, StandardTokenizer tokenizer) throws IOException {
        var words = new ArrayList<Range>(text.length() / 6 + 1);
        int longest = tokenizer.getMaxTokenLength();
        OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        int lastLength = 0;
        while (tokenizer.incrementToken()) {
            int start = offset.startOffset();
            int end = offset.endOffset();
            if (lastLength >= longest - 1 && words.getLast().end() == start) {
                // The tokenizer cuts at its longest token; join the pieces again.
                words.set(words.size() - 1, new Range(words.getLast().start(), end));
            } else {
                words.add(new Range(start, end));
            }
            lastLength = end - start;
        }
        tokenizer.end();
        return words;
    }
}

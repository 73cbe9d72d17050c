package nl.inkoopkring.search.dutch;

/** A stretch of a text by its offsets: start is inside, end is not. */
public record Span(int start, int end) {

    int length() {
        return end - start;
    }
}

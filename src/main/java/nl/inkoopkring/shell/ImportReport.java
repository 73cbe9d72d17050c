package nl.inkoopkring.shell;

import java.util.List;

/**
 * What became of the lines of an import.
 *
 * @param source its name
 * @param lines lines read so far
 * @param running whether there is more to come
 * @param bad the lines that were not taken, at most {@link #MOST_SHOWN} of them
 */
public record ImportReport(
        String source,
        int lines,
        int created,
        int updated,
        int unchanged,
        int refused,
        boolean running,
        List<BadLine> bad) {

    static final int MOST_SHOWN = 1_000;

    /** A line that was not taken, and why. */
    public record BadLine(String file, int line, String reason) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + reason;
        }
    }
}

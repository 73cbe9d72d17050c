package nl.inkoopkring.search.dutch;

import java.util.stream.Stream;

/** Texts of several lines and pieces as one that reads on, to cut passages from. */
public final class RunningText {

    private static final String SENTENCE_ENDS = ".!?:;,…·";

    private RunningText() {}

    /** All lines in order on one; between a line that is no sentence, such as a heading or a point of a list, and the next stands a middle dot. */
    public static String of(String... texts) {
        var running = new StringBuilder();
        Stream.of(texts)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    if (!running.isEmpty()) {
                        char last = running.charAt(running.length() - 1);
                        running.append(SENTENCE_ENDS.indexOf(last) >= 0 ? " " : " · ");
                    }
                    running.append(line);
                });
        return running.toString();
    }
}

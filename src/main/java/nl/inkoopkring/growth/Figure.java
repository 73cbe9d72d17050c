package nl.inkoopkring.growth;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a figure says now. Its title and its definition are the texts {@code growth.figure.<name>.title} and {@code .definition}.
 *
 * @param name its own
 * @param section where on the page it stands
 * @param value what was counted or measured
 * @param rows how the count is divided; may be empty
 * @param gaps where something is missing, each with the next action; may be empty
 */
public record Figure(
        String name, FigureSection section, Value value, List<Row> rows, List<Gap> gaps) {

    public Figure {
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
    }

    /** A figure that is one value and nothing more. */
    static Figure of(String name, FigureSection section, Value value) {
        return new Figure(name, section, value, List.of(), List.of());
    }

    Figure withRows(List<Row> more) {
        return new Figure(name, section, value, more, gaps);
    }

    Figure withGaps(List<Gap> more) {
        return new Figure(name, section, value, rows, more);
    }

    /** The value of a figure. */
    public sealed interface Value {}

    /** So many. */
    public record Count(long count) implements Value {}

    /** So many of so many; the total may be zero. */
    public record Share(long count, long total) implements Value {}

    /**
     * A time.
     *
     * @param hours how long, or empty when there is nothing to measure yet
     */
    public record Hours(OptionalDouble hours) implements Value {}

    /** A part of a count. */
    public record Row(Label label, long count) {}

    /** What a row is about. */
    public sealed interface Label {}

    /** A thing with a name of its own. */
    public record Named(String name) implements Label {}

    public record Month(YearMonth month) implements Label {}

    /** A text of the interface. */
    public record Text(String key) implements Label {}

    /**
     * Something that is missing.
     *
     * @param name of the organisation, package or handreiking
     * @param path its page
     * @param next what to do about it
     * @param nextPath where that is done
     */
    public record Gap(String name, String path, NextAction next, String nextPath) {}
}

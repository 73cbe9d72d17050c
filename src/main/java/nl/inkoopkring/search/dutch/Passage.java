package nl.inkoopkring.search.dutch;

import java.util.List;

/**
 * A piece of a text to show with a hit.
 *
 * @param text at most as long as was asked for, with an ellipsis where it was cut
 * @param spans what to highlight, as offsets in this text
 */
public record Passage(String text, List<Span> spans) {}

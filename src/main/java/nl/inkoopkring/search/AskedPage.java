package nl.inkoopkring.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the asked queries, most asked first.
 *
 * @param next where the next part begins, or null after the last
 */
public record AskedPage(List<AskedQuery> queries, @Nullable String next) {}

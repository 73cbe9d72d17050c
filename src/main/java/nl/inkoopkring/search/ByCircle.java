package nl.inkoopkring.search;

import java.util.function.Function;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;

/**
 * What is derived from the words that occur, once for each circle of viewers: what is learned from items that someone may not see would tell them of those.
 *
 * @param members for what the whole network may see
 * @param partners for what partners may see
 */
record ByCircle<T>(T members, T partners) {

    T of(Viewer viewer) {
        return viewer.tokens().contains(Access.NETWORK) ? members : partners;
    }

    <R> ByCircle<R> map(Function<T, R> derive) {
        return new ByCircle<>(derive.apply(members), derive.apply(partners));
    }
}

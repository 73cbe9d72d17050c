package nl.inkoopkring.search.dutch;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether words are among others. */
final class Among {

    private Among() {}

    /**
     * Whether any of a few words is one of others, of which there may be very many. {@link java.util.Collections#disjoint} walks through the second of two sets: which of them stands
     * second decides how long it takes, and nothing shows it.
     */
    static boolean any(Set<String> few, Set<String> others) {
        for (String word : few) {
            if (others.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The same of any of these, each of which has a few. */
    static <T> boolean any(List<T> each, Function<T, Set<String>> few, Set<String> others) {
        for (T one : each) {
            if (any(few.apply(one), others)) {
                return true;
            }
        }
        return false;
    }
}

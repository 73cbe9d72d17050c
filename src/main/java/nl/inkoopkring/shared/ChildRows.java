package nl.inkoopkring.shared;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The rows of a child table, as an entity holds them. */
public final class ChildRows {

    private ChildRows() {}

    /** Makes them what is wanted; left alone when they are that already, since emptying and filling them writes every row anew. */
    public static <T> void replace(Collection<T> current, Collection<? extends T> wanted) {
        var same =
                current instanceof List
                        ? List.copyOf(current).equals(List.copyOf(wanted))
                        : Set.copyOf(current).equals(Set.copyOf(wanted));
        if (!same) {
            current.clear();
            current.addAll(wanted);
        }
    }
}

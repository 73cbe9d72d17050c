package nl.inkoopkring.shared;

/** Counts of people as they may be shown: of so few, somebody could tell who they are, or that one more came. */
public final class SmallCounts {

    /** From here on a count is exact. */
    public static final long ENOUGH = 5;

    /** Stands for one to four: the texts say "fewer than 5". */
    public static final long FEW = 1;

    private SmallCounts() {}

    /**
     * @return 0, {@link #FEW} for one to four, or the count itself
     */
    public static long folded(long count) {
        return count > 0 && count < ENOUGH ? FEW : count;
    }
}

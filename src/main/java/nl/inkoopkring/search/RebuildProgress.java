package nl.inkoopkring.search;

/**
 * How far a rebuild of the index is.
 *
 * @param running whether it is under way
 * @param done documents written
 * @param total documents to write, 0 while unknown
 * @param failed documents that could not be written; the log says why
 * @param broken whether it could not be completed; the log says why
 */
public record RebuildProgress(boolean running, long done, long total, long failed, boolean broken) {
    static final RebuildProgress IDLE = new RebuildProgress(false, 0, 0, 0, false);
    static final RebuildProgress BEGUN = new RebuildProgress(true, 0, 0, 0, false);
}

package nl.inkoopkring.search;

/**
 * How far a rebuild of the index is.
 *
 * @param running whether it is under way
 * @param done documents written
 * @param total documents to write, 0 while unknown
 * @param failed documents that could not be written; the log says why
 */
public record RebuildProgress(boolean running, long done, long total, long failed) {
    static final RebuildProgress IDLE = new RebuildProgress(false, 0, 0, 0);
}

package nl.inkoopkring.shared;

import java.time.Instant;

/**
 * What somebody was typing.
 *
 * @param json the fields, in the form's own shape
 * @param baseVersion the version of the thing it began from; 0 for something new
 * @param savedAt when it was last saved
 */
public record Draft(String json, long baseVersion, Instant savedAt) {}

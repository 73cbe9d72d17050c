package nl.inkoopkring.search;

import java.time.LocalDate;

/**
 * A query as people typed it, with nothing of who they are.
 *
 * @param query in lower case, on one line
 * @param times how often it was asked, in the time that is kept
 * @param last the day it was last asked
 * @param hits what it found then
 * @param corrected whether a word of it was read as another
 */
public record AskedQuery(
        String query, long times, LocalDate last, AskedHits hits, boolean corrected) {}

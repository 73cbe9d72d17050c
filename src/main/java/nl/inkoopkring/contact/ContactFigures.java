package nl.inkoopkring.contact;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much is asked in the network, over the requests sent in a period.
 *
 * @param requests how many were sent
 * @param answered how many of them got an answer; a decline is none
 * @param medianHoursToAnswer from sending to the first answer, over those answered; empty when there are none
 * @param outcomes how often each outcome was said by the asker, with zero for what nobody said
 */
public record ContactFigures(
        long requests,
        long answered,
        OptionalDouble medianHoursToAnswer,
        Map<Outcome, Long> outcomes) {}

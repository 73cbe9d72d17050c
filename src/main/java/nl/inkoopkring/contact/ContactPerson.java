package nl.inkoopkring.contact;

import nl.inkoopkring.network.ParticipantId;

/**
 * Someone in a conversation or proposed for one.
 *
 * @param organisation where they work now, or empty
 * @param jobTitle what they do there, or empty
 * @param active whether they can still be reached
 * @param demo whether they are invented
 */
public record ContactPerson(
        ParticipantId id,
        String name,
        String organisation,
        String jobTitle,
        boolean active,
        boolean demo) {}

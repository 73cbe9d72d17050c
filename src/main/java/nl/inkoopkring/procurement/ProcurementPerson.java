package nl.inkoopkring.procurement;

import nl.inkoopkring.network.ParticipantId;

/**
 * Someone on a dossier, with names for cards.
 *
 * @param organisation name of the organisation they did it for
 * @param active whether they are in the network still and can be asked
 */
public record ProcurementPerson(
        ParticipantId id,
        String name,
        String organisation,
        PersonRole role,
        boolean contact,
        boolean active,
        boolean demo) {}

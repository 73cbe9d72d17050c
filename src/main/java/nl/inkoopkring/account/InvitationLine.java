package nl.inkoopkring.account;

import nl.inkoopkring.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a pasted list, as it was understood.
 *
 * @param number its place in the list, from 1
 * @param organisation what was typed
 * @param organisationId what it stands for, or null when it is unknown
 * @param problem translation key of what is wrong with it, or null when it can be sent
 */
public record InvitationLine(
        int number,
        String name,
        String email,
        String organisation,
        @Nullable OrganisationId organisationId,
        String jobTitle,
        @Nullable String problem) {

    public boolean canBeSent() {
        return problem == null;
    }

    InvitationLine failed(String key) {
        return new InvitationLine(number, name, email, organisation, organisationId, jobTitle, key);
    }
}

package nl.inkoopkring.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.inkoopkring.network.ParticipantPrincipal;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who signed in, as the session keeps it: no secret, no name.
 *
 * @param passwordChangedAt of the account when it was signed in with; a session of an earlier password ends
 * @param signedInAt begin of the session's absolute limit
 */
record AccountPrincipal(UUID participantId, Instant passwordChangedAt, Instant signedInAt)
        implements ParticipantPrincipal, AuthenticatedPrincipal, Serializable {

    /** The participant's id: what the audit trail writes down. */
    @Override
    public String getName() {
        return participantId.toString();
    }
}

package nl.inkoopkring.network;

import java.util.UUID;

/** Who is signed in; implemented by whatever way of signing in. */
public interface ParticipantPrincipal {
    UUID participantId();
}

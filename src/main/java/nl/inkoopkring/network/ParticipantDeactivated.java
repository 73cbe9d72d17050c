package nl.inkoopkring.network;

/** Someone left the network or was put out of it. */
public record ParticipantDeactivated(ParticipantId participant) {}

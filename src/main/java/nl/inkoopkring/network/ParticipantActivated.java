package nl.inkoopkring.network;

/** Someone who had left the network is in it again. */
public record ParticipantActivated(ParticipantId participant) {}

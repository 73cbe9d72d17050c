package nl.inkoopkring.contact;

import nl.inkoopkring.network.ParticipantId;

/**
 * A question as it is sent.
 *
 * @param receiver whom it is for
 * @param context what it is about
 * @param text at most 4,000 characters
 * @param key made by the form when it opened, at most 64 ASCII characters: the same key is sent only once
 */
public record NewQuestion(
        ParticipantId receiver, ContactContext context, String text, String key) {}

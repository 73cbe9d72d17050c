package nl.inkoopkring.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One conversation in a list.
 *
 * @param other the one of the two who is not reading
 * @param excerpt the beginning of the question, as plain text
 * @param packageName the package it is about, or null
 * @param at when something was last said
 */
public record InboxEntry(
        ContactRequestId id,
        ContactPerson other,
        String excerpt,
        @Nullable String packageName,
        ContactStatus status,
        boolean unread,
        Instant at) {}

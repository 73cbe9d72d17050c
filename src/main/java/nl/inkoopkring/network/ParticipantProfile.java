package nl.inkoopkring.network;

import org.jspecify.annotations.Nullable;

/**
 * One's own profile as one edits it.
 *
 * @param about one or two plain sentences
 * @param emailShown whether other members see the address
 * @param language {@code "nl"} or {@code "en"}
 * @param version the version the edit began from
 */
public record ParticipantProfile(
        ParticipantId id,
        String name,
        String email,
        @Nullable String about,
        boolean emailShown,
        String language,
        long version) {}

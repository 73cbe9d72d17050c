package nl.inkoopkring.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal token as its owner sees it; the secret itself was shown once and is not known here.
 *
 * @param lastUsedAt to the minute, or null when it never was
 */
public record ApiTokenSummary(
        UUID id,
        String label,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}

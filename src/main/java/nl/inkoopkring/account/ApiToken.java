package nl.inkoopkring.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import nl.inkoopkring.shared.AggregateRoot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A participant's own key to the REST interface. */
@Entity
class ApiToken extends AggregateRoot<ApiToken> {

    @Column(nullable = false, updatable = false)
    private UUID participant;

    @Column(nullable = false, updatable = false, length = 100)
    private String label;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 64)
    private String secretHash;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, updatable = false)
    private Instant expiresAt;

    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ApiToken() {}

    ApiToken(UUID participant, String label, String secret, Instant now, Instant expiresAt) {
        this.participant = participant;
        this.label = label;
        this.secretHash = Secrets.hash(secret);
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    UUID participant() {
        return participant;
    }

    boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            changed();
        }
    }

    ApiTokenSummary summary() {
        return new ApiTokenSummary(getId(), label, createdAt, expiresAt, lastUsedAt);
    }
}

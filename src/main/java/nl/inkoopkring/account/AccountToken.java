package nl.inkoopkring.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import nl.inkoopkring.shared.AggregateRoot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A secret that opens an account once: the link of an invitation or a reset, or the first administrator's code. */
@Entity
class AccountToken extends AggregateRoot<AccountToken> {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, updatable = false, length = 20)
    private TokenPurpose purpose;

    @Column(updatable = false)
    private @Nullable UUID participant;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 64)
    private String secretHash;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, updatable = false)
    private Instant expiresAt;

    private @Nullable Instant usedAt;

    private @Nullable Instant cancelledAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AccountToken() {}

    AccountToken(TokenPurpose purpose, @Nullable UUID participant, String secret, Instant now) {
        this.purpose = purpose;
        this.participant = participant;
        this.secretHash = Secrets.hash(secret);
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.life());
    }

    /** Whose account it opens; none for the first administrator's. */
    @Nullable UUID participant() {
        return participant;
    }

    boolean isOpen(Instant now) {
        return usedAt == null && cancelledAt == null && now.isBefore(expiresAt);
    }
}

package nl.inkoopkring.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import nl.inkoopkring.shared.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What a participant signs in with. Exists from the moment they chose a password. */
@Entity
class Account extends AggregateRoot<Account> {

    @Column(nullable = false, updatable = false)
    private UUID participant;

    @Column(nullable = false, length = 254)
    private String email;

    @Column(nullable = false)
    private String passwordHash;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant passwordChangedAt;

    private @Nullable Instant disabledAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Account() {}

    /**
     * @param email as {@link EmailAddress} normalised it
     * @param passwordHash of {@link PasswordHasher}
     */
    Account(UUID participant, String email, String passwordHash, Instant now) {
        this.participant = participant;
        this.email = email;
        this.passwordHash = passwordHash;
        this.createdAt = now;
        this.passwordChangedAt = now;
    }

    UUID participant() {
        return participant;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Sessions that began under an earlier password end when this moves. */
    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    void changePassword(String hash, Instant now) {
        this.passwordHash = hash;
        this.passwordChangedAt = now;
        changed();
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
            changed();
        }
    }

    void enable() {
        if (disabledAt != null) {
            disabledAt = null;
            changed();
        }
    }
}

package nl.inkoopkring.account;

import java.time.Duration;

/** What a link or code opens, and for how long. */
public enum TokenPurpose {
    /** A participant chooses their first password. */
    INVITATION(Duration.ofDays(14)),
    /** Somebody who forgot theirs chooses another. */
    RESET(Duration.ofHours(1)),
    /** Whoever can read the log of a new installation becomes its administrator. */
    FIRST_ADMIN(Duration.ofHours(24));

    private final Duration life;

    TokenPurpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}

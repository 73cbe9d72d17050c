package nl.inkoopkring.account;

import java.time.Duration;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;

/** Accounts for tests of other modules, without the way of an invitation. */
public class TestAccounts {

    public static final String PASSWORD = "een lange zin om te testen 42";

    private final AccountService accounts;
    private final ApiTokenService tokens;
    private final ParticipantService participants;
    private final PasswordHasher hasher;

    public TestAccounts(
            AccountService accounts,
            ApiTokenService tokens,
            ParticipantService participants,
            PasswordHasher hasher) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.participants = participants;
        this.hasher = hasher;
    }

    /** Lets this person sign in with {@link #PASSWORD}. */
    public void create(ParticipantId participant) {
        accounts.create(
                participant.value(), participants.emailOf(participant), hasher.hash(PASSWORD));
    }

    /** A personal token for the API that lives an hour. */
    public String token(ParticipantId participant) {
        return tokens.make(participant.value(), "test", Duration.ofHours(1));
    }
}

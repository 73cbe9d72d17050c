package nl.inkoopkring.account;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.springframework.beans.factory.ObjectProvider;

/** Participants with accounts, made for one test each. */
class People {
    static final String PASSWORD = "drie eenden in de gracht";
    private static final String ADMIN = "beheer@inkoopkring.example";

    private final ParticipantService participants;
    private final OrganisationService organisations;
    private final AccountService accounts;
    private final PasswordHasher hasher;
    private final SignIn signIn;
    private final FirstAdministratorService first;
    private final ObjectProvider<Sample> sample;

    People(
            ParticipantService participants,
            OrganisationService organisations,
            AccountService accounts,
            PasswordHasher hasher,
            SignIn signIn,
            FirstAdministratorService first,
            ObjectProvider<Sample> sample) {
        this.participants = participants;
        this.organisations = organisations;
        this.accounts = accounts;
        this.hasher = hasher;
        this.signIn = signIn;
        this.first = first;
        this.sample = sample;
    }

    ParticipantId admin() {
        return participants.findByEmail(ADMIN).orElseGet(this::firstAdministrator);
    }

    /** As a new installation does it, unless another test made an account before. */
    private ParticipantId firstAdministrator() {
        if (!first.isNeeded()) {
            return sample.getObject().farid();
        }
        first.make(first.makeCode().toLowerCase(Locale.ROOT), "Ans Beheer", ADMIN, PASSWORD);
        return participants.findByEmail(ADMIN).orElseThrow();
    }

    record Person(ParticipantId id, String email) {
        UUID uuid() {
            return id.value();
        }
    }

    Person participant() {
        var email = "p" + Ids.next() + "@zaanstad.example";
        var id =
                signIn.as(
                        admin(),
                        () ->
                                participants.invite(
                                        "Fenna de Wit",
                                        email,
                                        organisations.all().getFirst().id().value(),
                                        "inkoper",
                                        Set.of(Role.PARTICIPANT)));
        return new Person(id, email);
    }

    Person withAccount() {
        var person = participant();
        accounts.create(person.uuid(), person.email(), hasher.hash(PASSWORD));
        return person;
    }

    void deactivate(Person person) {
        signIn.as(
                admin(),
                () -> {
                    participants.deactivate(person.id());
                    return person;
                });
    }
}

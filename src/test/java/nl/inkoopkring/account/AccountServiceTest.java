package nl.inkoopkring.account;

import static nl.inkoopkring.account.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.Drafts;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Mailbox;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Promises 2, 3, 6, 11 and 13: links, passwords, tokens and who may do what with them. */
@InkoopkringTest
class AccountServiceTest {
    private static final String OTHER = "vier zwanen op het ij";

    @Autowired private AccountService service;
    @Autowired private InvitationService invitations;
    @Autowired private FirstAdministratorService firstAdministrator;
    @Autowired private ApiTokenService apiTokens;
    @Autowired private AccountRepository accounts;
    @Autowired private AccountTokenRepository tokens;
    @Autowired private SignIns signIns;
    @Autowired private PasswordHasher hasher;
    @Autowired private ParticipantService participants;
    @Autowired private OrganisationService organisations;
    @Autowired private SignIn signIn;
    @Autowired private JdbcClient database;
    @Autowired private Drafts drafts;
    @Autowired private Mailbox mailbox;
    @Autowired private Clock clock;

    @Autowired private ObjectProvider<Sample> sample;

    private People people;

    @BeforeEach
    void people() {
        people =
                new People(
                        participants,
                        organisations,
                        service,
                        hasher,
                        signIn,
                        firstAdministrator,
                        sample);
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    private String linkTo(String email, int number) {
        return mailbox.await(email, number).get(number - 1).link().replaceAll(".*/", "");
    }

    private AccountPrincipal principal(People.Person person) {
        return (AccountPrincipal)
                Objects.requireNonNull(
                        signIns.ofParticipant(person.uuid()).orElseThrow().getPrincipal());
    }

    private boolean opensWith(People.Person person, String password) {
        return hasher.matches(
                password, accounts.findByParticipant(person.uuid()).orElseThrow().passwordHash());
    }

    @Test
    void aResetLinkWorksOnceAndEndsSessionsAndTokens() {
        var person = people.withAccount();
        var before = principal(person);
        var token = apiTokens.make(person.uuid(), "test", Duration.ofDays(1));
        service.requestReset(" " + person.email().toUpperCase(java.util.Locale.ROOT));
        var secret = linkTo(person.email(), 1);

        assertThat(service.open(TokenPurpose.RESET, secret).orElseThrow().email())
                .isEqualTo(person.email());
        assertThat(service.open(TokenPurpose.INVITATION, secret)).isEmpty();
        assertThatThrownBy(() -> service.choosePassword(TokenPurpose.RESET, secret, "kort"))
                .isInstanceOf(InvalidInputException.class);
        service.choosePassword(TokenPurpose.RESET, secret, OTHER);

        assertThat(opensWith(person, OTHER)).isTrue();
        assertThat(signIns.renewed(before)).isEmpty();
        assertThat(apiTokens.authenticate(token)).isEmpty();
        assertThat(service.open(TokenPurpose.RESET, secret)).isEmpty();
        assertThatThrownBy(() -> service.choosePassword(TokenPurpose.RESET, secret, PASSWORD))
                .isInstanceOf(NotFoundException.class);
        assertThat(mailbox.await(person.email(), 2))
                .hasSize(2)
                .last()
                .extracting(Mailbox.Mail::text)
                .asString()
                .contains("gewijzigd");
    }

    @Test
    void aNewerLinkCancelsTheOlder() {
        var person = people.withAccount();
        service.requestReset(person.email());
        var first = linkTo(person.email(), 1);
        service.requestReset(person.email());
        var second = linkTo(person.email(), 2);

        assertThat(service.open(TokenPurpose.RESET, first)).isEmpty();
        assertThat(service.open(TokenPurpose.RESET, second)).isPresent();
    }

    @Test
    void linksAreStoredAsTheirHashAndExpire() {
        var person = people.withAccount();
        var secret = Ids.secret();
        var old = clock.instant().minus(TokenPurpose.RESET.life()).minusSeconds(1);
        tokens.save(new AccountToken(TokenPurpose.RESET, person.uuid(), secret, old));

        assertThat(service.open(TokenPurpose.RESET, secret)).isEmpty();
        assertThat(
                        database.sql("select count(*) from account_token where secret_hash = ?")
                                .param(secret)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() {
        var known = people.withAccount();
        service.requestReset("niemand@voorbeeld.example");
        service.requestReset(known.email());
        // Asked for later, so what the first would have sent is there by now.
        mailbox.await(known.email(), 1);
        assertThat(
                        database.sql("select count(*) from mail_message where recipient = ?")
                                .param("niemand@voorbeeld.example")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void anInvitationMakesTheAccountWithTheRoleOfParticipantOnly() {
        var email = "nieuw" + Ids.next() + "@zaanstad.example";
        signIn.as(people.admin());
        var organisation = organisations.all().getFirst().name();
        var lines =
                invitations.preview(
                        "Nieuwe Collega;%s;%s;inkoper\nZonder Adres;geen;%s;x\nOnbekend;a@b.example;Nergenshuizen;x\nNieuwe Collega;%s;%s;x"
                                .formatted(email, organisation, organisation, email, organisation),
                        null);
        assertThat(lines)
                .extracting(InvitationLine::problem)
                .containsExactly(
                        null,
                        "account.invite.problem.email",
                        "account.invite.problem.organisation",
                        "account.invite.problem.twice");
        assertThat(invitations.invite(lines)).filteredOn(InvitationLine::canBeSent).hasSize(1);
        signIn.out();

        var secret = linkTo(email, 1);
        service.choosePassword(TokenPurpose.INVITATION, secret, PASSWORD);
        var id = participants.findByEmail(email).orElseThrow();
        assertThat(signIns.ofParticipant(id.value()).orElseThrow().getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_PARTICIPANT");
        assertThatThrownBy(() -> service.choosePassword(TokenPurpose.INVITATION, secret, PASSWORD))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoseLineNamesNoOrganisationWorksForTheUsualOne() {
        signIn.as(people.admin());
        var usual = organisations.all().getFirst();
        var other = organisations.all().getLast();
        assertThat(
                        invitations.preview(
                                "Een;een%1$s@a.example\nTwee;twee%1$s@a.example;%2$s"
                                        .formatted(Ids.next(), other.name()),
                                usual))
                .allMatch(InvitationLine::canBeSent)
                .extracting(InvitationLine::organisationId)
                .containsExactly(usual.id(), other.id());
    }

    @Test
    void onlyAdministratorsAndDirectorsInvite() {
        assertThatThrownBy(() -> invitations.preview("x", null))
                .isInstanceOf(AccessDeniedException.class);
        signIn.as(people.participant().id());
        assertThatThrownBy(() -> invitations.preview("x", null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> invitations.invite(List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoLeftCanDoNothingAnyMore() {
        var person = people.withAccount();
        var session = principal(person);
        var token = apiTokens.make(person.uuid(), "test", Duration.ofDays(1));
        people.deactivate(person);

        assertThat(signIns.renewed(session)).isEmpty();
        assertThat(apiTokens.authenticate(token)).isEmpty();
        assertThat(signIns.ofParticipant(person.uuid())).isEmpty();
    }

    @Test
    void aSessionEndsAtItsAbsoluteLimit() {
        var person = people.withAccount();
        var now = principal(person);
        assertThat(signIns.renewed(now)).isPresent();
        var old =
                new AccountPrincipal(
                        now.participantId(),
                        now.passwordChangedAt(),
                        Instant.now(clock).minus(Duration.ofHours(12)).minusSeconds(1));
        assertThat(signIns.renewed(old)).isEmpty();
    }

    @Test
    void changingOnesPasswordTakesTheCurrentOne() {
        var person = people.withAccount();
        assertThatThrownBy(() -> service.changePassword(PASSWORD, OTHER))
                .isInstanceOf(AccessDeniedException.class);
        signIn.as(person.id());
        assertThatThrownBy(() -> service.changePassword("niet dit wachtwoord", OTHER))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("account.password.error.current");
        service.changePassword(PASSWORD, OTHER);
        assertThat(opensWith(person, OTHER)).isTrue();
    }

    @Test
    void aPersonalTokenIsOnesOwn() {
        var person = people.withAccount();
        var other = people.withAccount();
        assertThatThrownBy(apiTokens::mine).isInstanceOf(AccessDeniedException.class);
        var secret = signIn.as(person.id(), () -> apiTokens.make("intranet", 30));
        assertThat(apiTokens.authenticate(secret).orElseThrow().getName())
                .isEqualTo(person.uuid().toString());
        var id = signIn.as(person.id(), () -> apiTokens.mine().getFirst().id());
        signIn.as(other.id());
        assertThat(apiTokens.mine()).isEmpty();
        assertThatThrownBy(() -> apiTokens.revoke(id)).isInstanceOf(NotFoundException.class);
        signIn.as(person.id());
        assertThat(apiTokens.mine().getFirst().lastUsedAt()).isNotNull();
        apiTokens.revoke(id);
        assertThat(apiTokens.authenticate(secret)).isEmpty();
        assertThat(apiTokens.authenticate("ikr_x")).isEmpty();
    }

    @Test
    void theFirstAdministratorsCodeIsOfNoUseOnceThereIsAnAccount() {
        people.withAccount();
        var code = firstAdministrator.makeCode();
        assertThat(firstAdministrator.isNeeded()).isFalse();
        assertThatThrownBy(() ->
                        firstAdministrator.make(code, "Eva", "eva@voorbeeld.example", PASSWORD))
                .hasMessage("account.firstAdmin.error.code");
    }

    @Test
    void theAuditTrailOnlyGrows() {
        var person = people.withAccount();
        apiTokens.make(person.uuid(), "test", Duration.ofDays(1));
        assertThatThrownBy(() -> database.sql("update audit_event set result = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("delete from audit_event").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void draftsAreKeptUntilTheyAreDiscarded() {
        var me = UUID.randomUUID();
        drafts.save(me, "experience.new", "{\"a\":\"één 😀\"}", 0);
        drafts.save(me, "experience.new", "{\"a\":\"twee 😀\"}", 3);
        var draft = drafts.find(me, "experience.new").orElseThrow();
        assertThat(draft.json()).isEqualTo("{\"a\":\"twee 😀\"}");
        assertThat(draft.baseVersion()).isEqualTo(3);
        assertThat(Duration.between(draft.savedAt(), clock.instant()).abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(drafts.find(UUID.randomUUID(), "experience.new")).isEmpty();
        drafts.discard(me, "experience.new");
        assertThat(drafts.find(me, "experience.new")).isEmpty();
    }
}

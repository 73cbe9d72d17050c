package nl.inkoopkring.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.testing.Api;
import nl.inkoopkring.testing.HttpBrowser;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Promise 6: whoever is put out is out everywhere at the next request, and can be taken back. */
@InkoopkringTest
class PutOutTest {

    @LocalServerPort private int port;
    @Autowired private AccountService accounts;
    @Autowired private ApiTokenService tokens;
    @Autowired private InvitationService invitations;
    @Autowired private PasswordHasher hasher;
    @Autowired private ParticipantService participants;
    @Autowired private OrganisationService organisations;
    @Autowired private SignIn signIn;
    @Autowired private FirstAdministratorService firstAdministrator;
    @Autowired private ObjectProvider<Sample> samples;
    @Autowired private Sample sample;
    @Autowired private JdbcClient database;

    private People.Person person;

    @BeforeEach
    void somebody() {
        person =
                new People(
                                participants,
                                organisations,
                                accounts,
                                hasher,
                                signIn,
                                firstAdministrator,
                                samples)
                        .withAccount();
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void allSessionsAndTokensEndAtTheNextRequestAndComingBackNeedsThePasswordOnly() {
        var work = signedIn("198.51.105.1");
        var home = signedIn("198.51.105.2");
        var tabAtWork = work.open("");
        var tabAtHome = home.open("");
        var token = tokens.make(person.uuid(), "proef", Duration.ofDays(1));
        var api = new Api(port);
        assertThat(api.get("search?q=borden", token).status()).isEqualTo(200);

        signIn.as(sample.eva());
        participants.deactivate(person.id());

        assertThat(work.heartbeat(tabAtWork).statusCode()).isNotEqualTo(200);
        assertThat(home.navigate(tabAtHome, "mensen").body())
                .doesNotContain("Iedereen in het netwerk");
        assertThat(work.isSignedIn()).isFalse();
        assertThat(home.isSignedIn()).isFalse();
        assertThat(api.get("search?q=borden", token).status()).isEqualTo(401);
        assertThat(signedIn("198.51.105.3").isSignedIn()).isFalse();
        assertThat(participants.former()).anyMatch(former -> former.id().equals(person.id()));
        assertThat(audited("network.deactivate")).isEqualTo(1);

        participants.activate(person.id());

        assertThat(work.isSignedIn()).isFalse();
        assertThat(signedIn("198.51.105.4").isSignedIn()).isTrue();
        assertThat(api.get("search?q=borden", token).status()).isEqualTo(401);
        assertThat(participants.former()).noneMatch(former -> former.id().equals(person.id()));
        assertThat(audited("network.activate")).isEqualTo(1);
    }

    private HttpBrowser signedIn(String network) {
        var browser = new HttpBrowser(port, network);
        browser.signIn(person.email(), People.PASSWORD);
        return browser;
    }

    private int audited(String action) {
        return database.sql("select count(*) from audit_event where action = ? and object = ?")
                .params(action, person.uuid().toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void onlyDirectorsAndAdministratorsPutOutAndNobodyThemselvesOrAnAdministratorAboveThem() {
        for (var other :
                new nl.inkoopkring.network.ParticipantId[] {sample.anna(), sample.greet()}) {
            signIn.as(other);
            assertThat(participants.mayDeactivate(person.id())).isFalse();
            assertThatThrownBy(() -> participants.deactivate(person.id()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> participants.activate(person.id()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(participants::former).isInstanceOf(AccessDeniedException.class);
        }
        signIn.as(sample.eva());
        assertThat(participants.mayDeactivate(person.id())).isTrue();
        assertThat(participants.mayDeactivate(sample.farid())).isFalse();
        assertThatThrownBy(() -> participants.deactivate(sample.farid()))
                .isInstanceOf(AccessDeniedException.class);
        for (var self : new nl.inkoopkring.network.ParticipantId[] {sample.eva(), sample.farid()}) {
            signIn.as(self);
            assertThat(participants.mayDeactivate(self)).isFalse();
            assertThatThrownBy(() -> participants.deactivate(self))
                    .isInstanceOf(InvalidInputException.class);
        }
        signIn.as(sample.farid());
        assertThat(participants.mayDeactivate(sample.eva())).isTrue();
    }

    @Test
    void invitingWhoIsOutSaysSoAndMailsNothing() {
        signIn.as(sample.eva());
        var invited = "Fenna de Wit;" + person.email() + ";Zaanstad;inkoper";
        var fine =
                invitations.preview(
                        "Nieuw Mens;nieuw" + person.email() + ";Zaanstad;inkoper", null);
        participants.deactivate(person.id());

        assertThat(invitations.preview(invited, null))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.problem()).isEqualTo("account.invite.problem.left"));
        // Put out between looking and sending.
        var line = fine.getFirst();
        var stale =
                new InvitationLine(
                        line.number(),
                        line.name(),
                        person.email(),
                        line.organisation(),
                        line.organisationId(),
                        line.jobTitle(),
                        null);
        assertThat(invitations.invite(java.util.List.of(stale)))
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.problem()).isEqualTo("account.invite.problem.left"));
        assertThat(
                        database.sql("select count(*) from mail_message where recipient = ?")
                                .param(person.email())
                                .query(Integer.class)
                                .single())
                .isZero();
    }
}

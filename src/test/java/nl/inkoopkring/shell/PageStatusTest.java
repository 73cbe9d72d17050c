package nl.inkoopkring.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.regex.Pattern;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.discussion.NewTopic;
import nl.inkoopkring.discussion.TopicService;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.testing.HttpBrowser;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Promises 14 and 40: the very first answer has the status of the page, in Dutch, and an error has an id that is in the log. */
@InkoopkringTest
class PageStatusTest {

    private static final String BROKEN = "proef-kapot";
    private static final String SECRET = "een tabelnaam die niemand mag lezen";
    private static final Pattern ERROR_ID = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}");

    @LocalServerPort private int port;
    @Autowired private ServletContext context;
    @Autowired private Sample sample;
    @Autowired private ParticipantService participants;
    @Autowired private TopicService topics;
    @Autowired private SignIn signIn;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private RouteConfiguration routes;

    /** Fails as a view does that meets a bug. */
    @AnonymousAllowed
    static class BrokenView extends Div {
        BrokenView() {
            throw new IllegalStateException(SECRET);
        }
    }

    @BeforeEach
    void addABrokenView() {
        routes =
                RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(context)));
        routes.setRoute(BROKEN, BrokenView.class);
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void removeIt() {
        routes.removeRoute(BROKEN);
        logger().detachAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("nl.inkoopkring.shell.ui.FailureView");
    }

    private HttpBrowser anna() {
        var browser = new HttpBrowser(port, "198.51.101.1");
        browser.signIn(participants.emailOf(sample.anna()), TestAccounts.PASSWORD);
        return browser;
    }

    @Test
    void aViewThatFailsAnswers500InDutchWithAnIdThatIsInTheLogOnce() {
        var answer = new HttpBrowser(port, "198.51.101.2").get("/" + BROKEN);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Dit ging mis bij ons")
                .doesNotContain(SECRET, "IllegalStateException", "at nl.inkoopkring");
        assertThat(log.list).hasSize(1);
        var id = ERROR_ID.matcher(log.list.getFirst().getFormattedMessage());
        assertThat(id.find()).isTrue();
        assertThat(answer.body()).contains(id.group());
    }

    @Test
    void whatDoesNotExistAndWhatOneMayNotSeeAnswer404AndAlike() {
        var anna = anna();
        var ofCarla = sample.hiddenDossier();

        for (var path :
                new String[] {
                    "bestaat-niet",
                    "mensen/" + Ids.next(),
                    "mensen/onzin",
                    "organisaties/bestaat-niet",
                    "pakketten/bestaat-niet",
                    "cpv/99999999",
                    "handreikingen/bestaat-niet",
                    "discussies/" + Ids.next(),
                    "berichten/" + Ids.next(),
                    "aanbestedingen/" + Ids.next(),
                    "aanbestedingen/" + ofCarla,
                    "aanbestedingen/" + ofCarla + "/wijzigen",
                    "beheer/import",
                    "beheer/zoekindex",
                    "netwerk"
                }) {
            var answer = anna.get("/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("Deze pagina is er niet");
        }
        assertThat(anna.get("/aanbestedingen").statusCode()).isEqualTo(200);
        assertThat(log.list).isEmpty();
    }

    /** The view is in a script of the first answer: no text may end that script. */
    @Test
    void whatPeopleWroteCannotEndTheScriptItComesIn() {
        var word = "dreiging" + Math.abs(Ids.next().hashCode());
        var topic =
                signIn.as(
                        sample.anna(),
                        () ->
                                topics.create(
                                        new NewTopic(
                                                word + " </script><script>alert(1)</script><!--",
                                                "Hoi.",
                                                null),
                                        Ids.next()));

        var answer = anna().get("/discussies/" + topic.value());

        assertThat(answer.body())
                .contains(word)
                .doesNotContain("</script><script>alert", word + " <");
    }

    @Test
    void aPageWithSomeonesThingsIsKeptByNoCache() {
        assertThat(anna().get("/").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }
}

package nl.inkoopkring.search.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import nl.inkoopkring.network.ParticipantPrincipal;
import nl.inkoopkring.search.AskedQueryService;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.ViewTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

class AskedQueriesViewTest extends ViewTest {

    private static final String HOSTILE = "\"><brompelgat/>";

    @Autowired private Sample sample;
    @Autowired private AskedQueryService queries;

    @Override
    protected void signInViewer() {
        var director = sample.eva().value();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(
                                (ParticipantPrincipal) () -> director,
                                "",
                                List.of(new SimpleGrantedAuthority("ROLE_DIRECTOR"))));
    }

    @Test
    void aSearchThatFindsNothingCanBeTakenUpAndPutAside() {
        open("zoeken?q=" + URLEncoder.encode(HOSTILE, UTF_8));
        Awaitility.await()
                // Another thread would not be the director.
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        queries.unanswered(null).queries().stream()
                                .anyMatch(asked -> asked.query().equals(HOSTILE)));

        open("netwerk/zoekvragen");
        assertThat(text()).contains(HOSTILE, "1 keer gevraagd", "vindt niets");
        assertThat(elements("brompelgat")).isEmpty();
        assertThat(links())
                .anyMatch(link -> link.startsWith("beheer/woorden?woord=%22%3E%3Cbrompelgat"))
                .anyMatch(link -> link.startsWith("discussies/nieuw?titel=%22%3E%3Cbrompelgat"))
                .anyMatch(link -> link.startsWith("contact/nieuw?vraag=%22%3E%3Cbrompelgat"));

        test(findInView(Button.class)
                        .withCondition(button ->
                                ("Afgehandeld: " + HOSTILE)
                                        .equals(button.getElement().getAttribute("aria-label")))
                        .single())
                .click();
        assertThat(text()).doesNotContain(HOSTILE);
    }

    @Test
    void anyAddressGivesAPage() {
        open("netwerk/zoekvragen?na=%3Cscript%3E&lijst=x");
        assertThat(viewName()).isEqualTo("AskedQueriesView");
        open(
                "netwerk/zoekvragen?lijst=meest&na="
                        + Base64.getUrlEncoder().encodeToString("0:zzz".getBytes(UTF_8)));
        assertThat(text()).contains("Hier staat niets meer");
    }
}

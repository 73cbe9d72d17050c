package nl.inkoopkring.growth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.inkoopkring.network.ParticipantPrincipal;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

class GrowthViewTest extends ViewTest {

    @Autowired private Sample sample;

    @Override
    protected void signInViewer() {
        var viewer = sample.eva().value();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(
                                (ParticipantPrincipal) () -> viewer,
                                "",
                                List.of(new SimpleGrantedAuthority("ROLE_DIRECTOR"))));
    }

    @Test
    void eachFigureHasItsDefinitionOneClickAway() {
        open("netwerk");
        assertThat(viewName()).isEqualTo("GrowthView");
        assertThat(elements("h1")).hasSize(1);
        var figures = elements("h3").count();
        assertThat(figures).isGreaterThan(10);
        assertThat(
                        elements("summary")
                                .filter(summary ->
                                        summary.getTextRecursively().equals("Wat telt mee")))
                .hasSize((int) figures);
        assertThat(links()).anyMatch(link -> link.startsWith("beheer/uitnodigen?organisatie="));
    }

    @Test
    void aTableSaysWhatItsRowsAndColumnsAre() {
        open("netwerk");
        assertThat(elements("table")).isNotEmpty();
        assertThat(elements("th")).allMatch(cell -> cell.hasAttribute("scope"));
        assertThat(elements("caption").count()).isEqualTo(elements("table").count());
    }
}

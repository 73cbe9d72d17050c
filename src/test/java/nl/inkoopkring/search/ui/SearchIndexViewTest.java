package nl.inkoopkring.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import nl.inkoopkring.network.ParticipantPrincipal;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

class SearchIndexViewTest extends ViewTest {

    @Override
    protected void signInViewer() {
        var administrator = network.administrator().value();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(
                                (ParticipantPrincipal) () -> administrator,
                                "",
                                List.of(new SimpleGrantedAuthority("ROLE_ADMIN"))));
    }

    @Test
    void saysHowManyDocumentsThereAre() {
        open("beheer/zoekindex");
        assertThat(viewName()).isEqualTo("SearchIndexView");
        assertThat(text()).containsPattern("De zoekindex heeft \\d+\\.\\d{3} documenten");
        assertThat(findInView(Button.class).single().isEnabled()).isTrue();
    }
}

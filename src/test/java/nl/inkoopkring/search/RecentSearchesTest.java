package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.SampleNetwork;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@InkoopkringTest
class RecentSearchesTest {

    @Autowired private RecentSearches recent;
    @Autowired private SampleNetwork network;
    @Autowired private SignIn signIn;

    @BeforeEach
    void begin() {
        signIn.as(network.hired());
        recent.forget();
    }

    @AfterEach
    void signOut() {
        recent.forget();
        signIn.out();
    }

    @Test
    void givesTheNewestFirstAndEachOnce() {
        recent.remember("oude borden");
        recent.remember("  bermen maaien ");
        recent.remember("Oude borden");
        assertThat(recent.mine()).containsExactly("Oude borden", "bermen maaien");
    }

    @Test
    void keepsTheLastTwenty() {
        for (int i = 0; i < 30; i++) {
            recent.remember("zoekvraag " + i);
        }
        assertThat(recent.mine())
                .hasSize(RecentSearches.MOST)
                .startsWith("zoekvraag 29")
                .endsWith("zoekvraag 10");
    }

    @Test
    void keepsNoEmptyAndNoPastedText() {
        recent.remember("   ");
        recent.remember("x".repeat(201));
        assertThat(recent.mine()).isEmpty();
    }

    @Test
    void nobodySeesOrWipesThoseOfAnother() {
        recent.remember("geheime zoekvraag");
        signIn.as(network.administrator());
        assertThat(recent.mine()).doesNotContain("geheime zoekvraag");
        recent.forget();
        signIn.as(network.hired());
        assertThat(recent.mine()).containsExactly("geheime zoekvraag");
        recent.forget();
        assertThat(recent.mine()).isEmpty();
    }

    @Test
    void withoutSignInNothingIsKept() {
        signIn.out();
        assertThatThrownBy(() -> recent.remember("van niemand"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(recent.mine()).isEmpty();
        signIn.as(network.hired());
    }
}

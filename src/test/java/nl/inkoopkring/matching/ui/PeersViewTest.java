package nl.inkoopkring.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.ItemPanels;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.matching.PeerRequest;
import nl.inkoopkring.matching.PeerService;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopkringTest
@ViewPackages(packages = "nl.inkoopkring")
class PeersViewTest extends SpringBrowserlessTest {

    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private ItemPanels panels;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private PeerService service;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        signIn.as(sample.anna());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void showsEveryoneWithReasonsAndTheSameAction() {
        open("pakket=verkeersborden");

        assertThat(text())
                .contains(
                        "Mensen bij Verkeersborden en bewegwijzering",
                        "Bram Proefman",
                        "Deelde een ervaring",
                        "Organisaties die het deden",
                        "Amstelveen");
        assertThat(findInView(H1.class).all()).hasSize(1);
        assertThat(asking(sample.bram().value()))
                .contains("pakket=verkeersborden", "over=aanbesteding%3A");
    }

    @Test
    void asksWhatItIsAboutWhenNothingStandsInTheAddress() {
        open("");

        assertThat(text()).contains("Waarover zoek je iemand?");
    }

    @Test
    void aPackageThatDoesNotExistIsNotFound() {
        open("pakket=bestaat-niet");

        assertThat(getCurrentView()).isNotInstanceOf(PeersView.class);
    }

    @Test
    void puttingSomeoneAsideTakesThemAwayAndUndoBringsThemBack() {
        open("pakket=verkeersborden");
        var request = PeerRequest.packages(Set.of(verkeersborden()), 1);
        var subject = service.peers(request, viewer()).subject();
        try {
            test(notNow("Niet nu: Bram Proefman")).click();

            assertThat(find(NativeButton.class).all())
                    .noneMatch(b -> isNotNow(b, "Niet nu: Bram Proefman"));
            test(find(com.vaadin.flow.component.button.Button.class)
                            .withText("Maak ongedaan")
                            .single())
                    .click();
            assertThat(text()).contains("Bram Proefman");
        } finally {
            service.restore(sample.bram(), subject);
        }
    }

    @Test
    void theRailStandsBesideWhatIsAboutSomething() {
        assertThat(rail(PanelSubject.query("borden", Set.of(), null))).isEqualTo(1);
        assertThat(
                        rail(
                                PanelSubject.item(
                                        new ContentRef("handreiking", UUID.randomUUID()),
                                        Set.of(),
                                        Set.of())))
                .isEqualTo(1);
        assertThat(rail(PanelSubject.query("", Set.of(), null))).isZero();
        assertThat(
                        rail(
                                PanelSubject.item(
                                        new ContentRef("organisatie", UUID.randomUUID()),
                                        Set.of(verkeersborden()),
                                        Set.of())))
                .isZero();
    }

    @Test
    void nobodyGetsNoRail() {
        assertThat(
                        panels.at(
                                ItemPanel.Place.PEOPLE,
                                PanelSubject.query("borden", Set.of(), null),
                                Viewer.NOBODY))
                .noneMatch(PeerSection.class::isInstance);
    }

    private long rail(PanelSubject subject) {
        return panels.at(ItemPanel.Place.PEOPLE, subject, viewer()).stream()
                .filter(PeerSection.class::isInstance)
                .count();
    }

    private Viewer viewer() {
        return sample.viewer(sample.anna());
    }

    private UUID verkeersborden() {
        return packages.bySlug("verkeersborden").orElseThrow().id().value();
    }

    private void open(String query) {
        UI.getCurrent().navigate(PeersAddress.ROUTE, QueryParameters.fromString(query));
        roundTrip();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String asking(UUID participant) {
        return findInView(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("contact/nieuw?"))
                .filter(href -> href.contains("aan=" + participant))
                .findFirst()
                .orElseThrow();
    }

    private NativeButton notNow(String label) {
        return findInView(NativeButton.class).all().stream()
                .filter(button -> isNotNow(button, label))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isNotNow(NativeButton button, String label) {
        return button.getAriaLabel().filter(label::equals).isPresent();
    }
}

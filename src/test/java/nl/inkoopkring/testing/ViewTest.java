package nl.inkoopkring.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import nl.inkoopkring.network.ParticipantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Opens views without a browser, signed in as someone of the sample network. */
@InkoopkringTest
@ViewPackages(packages = "nl.inkoopkring")
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired protected SignIn signIn;
    @Autowired protected SampleNetwork network;

    /** Who opens the views. */
    protected ParticipantId viewer() {
        return network.member();
    }

    protected void signInViewer() {
        signIn.as(viewer());
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        // Before the session begins: its first request already asks who is there.
        signInViewer();
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    /** Goes to an address as a link does, whatever view it leads to. */
    protected HasElement open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        com.vaadin.flow.router.QueryParameters.fromString(
                                parts.length == 2 ? parts[1] : ""));
        roundTrip();
        return getCurrentView();
    }

    /** Everything one can read in the view. */
    protected String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    protected String viewName() {
        return getCurrentView().getClass().getSimpleName();
    }

    /** The addresses that links of the view lead to. */
    protected List<String> links() {
        return findInView(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    protected Stream<Element> elements(String tag) {
        return descendants(getCurrentView().getElement()).filter(e -> tag.equals(tagOf(e)));
    }

    private static String tagOf(Element element) {
        return element.isTextNode() ? "" : element.getTag();
    }

    private static Stream<Element> descendants(Element element) {
        return Stream.concat(
                Stream.of(element), element.getChildren().flatMap(ViewTest::descendants));
    }
}

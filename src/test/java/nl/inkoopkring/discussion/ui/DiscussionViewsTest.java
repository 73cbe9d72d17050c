package nl.inkoopkring.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Set;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.discussion.NewTopic;
import nl.inkoopkring.discussion.TopicId;
import nl.inkoopkring.discussion.TopicService;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopkringTest
@ViewPackages(packages = "nl.inkoopkring")
class DiscussionViewsTest extends SpringBrowserlessTest {

    @Autowired private TopicService topics;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private PackageTopics panel;
    @Autowired private LatestTopics home;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        // Before the session begins: its first request already asks who is there.
        signIn.as(sample.anna());
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.of("nl", "NL"));
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void aTopicCanBeginWithATitleFromTheAddress() {
        open("discussies/nieuw", "titel=" + "knarvelding".repeat(40));
        assertThat(find(TextField.class).single().getValue())
                .startsWith("knarvelding")
                .hasSize(TopicService.MAX_TITLE);
    }

    @Test
    void aTopicIsBegunAndOpens() {
        open("discussies/nieuw", "pakket=bermen-maaien");
        test(button("Plaats onderwerp")).click();
        assertThat(text()).contains("Geef een titel");

        test(find(TextField.class).single()).setValue("Wie maait er natuurvriendelijk?");
        test(find(BodyField.class).single()).setValue("Wij zoeken voorbeelden.");
        test(button("Plaats onderwerp")).click();

        assertThat(getCurrentView()).isInstanceOf(TopicView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Wie maait er natuurvriendelijk?");
        assertThat(text()).contains("Bermen maaien").contains("Anna");
        open("discussies", "pakket=bermen-maaien");
        assertThat(text()).contains("Wie maait er natuurvriendelijk?");
    }

    @Test
    void anAnswerIsPostedAndCanBeChangedAndRemoved() {
        open("discussies/" + begin().value(), "");
        test(find(BodyField.class).single()).setValue("Eerste versie");
        test(button("Plaats antwoord")).click();
        assertThat(text()).contains("1 antwoord");
        assertThat(find(PostCard.class).all()).hasSize(2);

        test(lastButton("Bewerk")).click();
        test(find(BodyField.class).all().getFirst()).setValue("Tweede versie");
        test(button("Bewaar wijziging")).click();
        assertThat(text()).contains("bewerkt");
        assertThat(html()).contains("Tweede versie");

        test(lastButton("Verwijder")).click();
        test(button("Verwijder bericht")).click();
        assertThat(text()).contains("Dit bericht is door de schrijver verwijderd.");
        assertThat(html()).doesNotContain("Tweede versie");
    }

    @Test
    void whatSomeoneTypesIsKeptWhenTheyLeave() {
        var topic = begin();
        open("discussies/" + topic.value(), "");
        test(find(BodyField.class).single()).setValue("Half af");
        open("discussies", "");
        open("discussies/" + topic.value(), "");

        assertThat(find(BodyField.class).single().getValue()).isEqualTo("Half af");
    }

    @Test
    void hostileTextIsHarmless() {
        var topic =
                topics.create(
                        new NewTopic(
                                "<script>alert(1)</script>",
                                "<img src=x onerror=alert(1)> [klik](javascript:alert(1)) <form action=https://x.example><input></form>",
                                null),
                        Ids.next());
        open("discussies/" + topic.value(), "");

        assertThat(find(H1.class).single().getElement().getText())
                .isEqualTo("<script>alert(1)</script>");
        assertThat(html())
                .contains("&lt;img")
                .doesNotContain("<img", "<form", "<input", "javascript:");
    }

    @Test
    void theTopicsOfAPackageStandOnItsPage() {
        var inkooppakket = packages.bySlug("verkeersborden").orElseThrow();
        var subject =
                PanelSubject.item(
                        new ContentRef("inkooppakket", inkooppakket.id().value()),
                        Set.of(inkooppakket.id().value()),
                        Set.of());

        assertThat(panel.of(subject, sample.viewer(sample.anna())))
                .hasValueSatisfying(found ->
                        assertThat(found.getElement().getTextRecursively())
                                .contains("Begin een onderwerp"));
        assertThat(panel.of(subject, sample.viewer(sample.greet()))).isEmpty();
        assertThat(home.create(sample.viewer(sample.anna()))).isPresent();
        assertThat(home.create(sample.viewer(sample.greet()))).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        open("discussies/" + Ids.next(), "");
        assertThat(getCurrentView()).isNotInstanceOf(TopicView.class);
        open("discussies/onzin", "");
        assertThat(getCurrentView()).isNotInstanceOf(TopicView.class);
    }

    private TopicId begin() {
        return topics.create(new NewTopic("Proefonderwerp", "Wie weet dit?", null), Ids.next());
    }

    private void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        roundTrip();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private Button lastButton(String text) {
        return find(Button.class).withText(text).all().getLast();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    /** What people wrote, as it reaches the page. */
    private String html() {
        return find(Html.class).all().stream()
                .map(html -> html.getElement().getOuterHTML())
                .reduce("", String::concat);
    }
}

package nl.inkoopkring.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Set;
import nl.inkoopkring.contact.Circle;
import nl.inkoopkring.contact.ContactContext;
import nl.inkoopkring.contact.ContactPreferenceService;
import nl.inkoopkring.contact.ContactRequestId;
import nl.inkoopkring.contact.ContactService;
import nl.inkoopkring.contact.DeclineReason;
import nl.inkoopkring.contact.InboxList;
import nl.inkoopkring.contact.InboxService;
import nl.inkoopkring.contact.NewQuestion;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.ui.HeaderBadge;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopkringTest
@ViewPackages(packages = "nl.inkoopkring")
class ContactViewsTest extends SpringBrowserlessTest {

    @Autowired private ContactService contacts;
    @Autowired private InboxService inbox;
    @Autowired private ContactPreferenceService preferences;
    @Autowired private ParticipantService participants;
    @Autowired private TestImports imports;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private InboxBadge badges;
    @Autowired private ContactSettingsProfile settings;

    private ParticipantId fenna;
    private ParticipantId bas;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        sample.report();
        var circle =
                new Circle()
                        .with("Fenna")
                        .with("Bas", "org-purmerend", "PARTICIPANT", ", \"monthlyMaximum\": 9")
                        .read(imports);
        fenna = circle.id(participants, "Fenna");
        bas = circle.id(participants, "Bas");
        // Before the session begins: its first request already asks who is there.
        signIn.as(fenna);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.of("nl", "NL"));
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void aQuestionIsAskedInOneForm() {
        open("contact/nieuw", "aan=" + bas.value() + "&vraag=borden");
        assertThat(find(H1.class).single().getText()).isEqualTo("Stel je vraag aan Bas van Proef");
        assertThat(text()).contains("borden").contains("Purmerend · inkoper");

        test(find(TextArea.class).single()).setValue("Hoe deden jullie dit?");
        test(button("Stel je vraag aan Bas van Proef")).click();
        roundTrip();

        assertThat(getCurrentView()).isInstanceOf(ConversationView.class);
        assertThat(find(Html.class).all())
                .anyMatch(html -> html.getInnerHtml().contains("Hoe deden jullie dit?"));
        assertThat(text()).contains("wacht op antwoord");
        assertThat(inbox.page(InboxList.SENT, null).entries()).hasSize(1);
        open("contact/nieuw", "aan=" + bas.value() + "&vraag=borden");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    @Test
    void whatWasTypedIsThereAgainAlsoForTheNextPerson() {
        open("contact/nieuw", "aan=" + bas.value() + "&vraag=borden");
        test(find(TextArea.class).single()).setValue("Half af");
        test(find(TextArea.class).single()).setValue("Half af, nog niet klaar");

        open("contact/nieuw", "aan=" + sample.bram().value() + "&vraag=borden");

        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Half af, nog niet klaar");
    }

    @Test
    void anEmptyQuestionIsExplainedAtTheField() {
        open("contact/nieuw", "aan=" + bas.value());
        test(button("Stel je vraag aan Bas van Proef")).click();

        assertThat(getCurrentView()).isInstanceOf(ContactRequestView.class);
        assertThat(find(TextArea.class).single().getErrorMessage())
                .isEqualTo("Schrijf eerst je tekst.");
        assertThat(button("Stel je vraag aan Bas van Proef").isEnabled()).isTrue();
    }

    @Test
    void withoutAPersonSomeoneIsProposedWithTheReason() {
        open("contact/nieuw", "pakket=" + slug());

        assertThat(find(TextArea.class).exists()).isTrue();
        assertThat(text()).contains("We stellen voor om het hier te vragen");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .anyMatch(href -> href.startsWith("contact/nieuw?") && href.contains("aan="));
    }

    @Test
    void whoPausedGetsNoFormAndOthersAreShown() {
        signIn.as(
                bas,
                () -> {
                    var mine = preferences.mine();
                    preferences.change(
                            new nl.inkoopkring.contact.ContactSettings(
                                    true, null, 9, mine.version()));
                    return mine;
                });
        open("contact/nieuw", "aan=" + bas.value());

        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(text())
                .contains("Bas van Proef krijgt nu liever geen vragen")
                .contains("Wie je wel kunt vragen");
    }

    @Test
    void addressesThatNameNothingAreNotFound() {
        for (var query :
                Set.of(
                        "aan=onzin",
                        "aan=" + Ids.next(),
                        "pakket=bestaat-niet",
                        "organisatie=1",
                        "organisatie=" + Ids.next(),
                        "over=aanbesteding",
                        "over=aanbesteding:" + Ids.next(),
                        "over=onzin:" + Ids.next())) {
            open("contact/nieuw", query);
            assertThat(getCurrentView()).as(query).isNotInstanceOf(ContactRequestView.class);
        }
    }

    @Test
    void thePeerReadsAndAnswersAndTheBadgeFollows() {
        var id = ask();
        signIn.as(bas);
        assertThat(badge()).contains("Berichten, 1 ongelezen");
        open("berichten", "");
        assertThat(text()).contains("Fenna van Proef").contains("nieuw");

        open("berichten/" + id.value(), "");
        assertThat(badge()).isEqualTo("Berichten");
        assertThat(text()).contains("Geef antwoord");
        test(textArea("Je bericht")).setValue("Met een *pilot*.");
        test(button("Stuur je bericht aan Fenna van Proef")).click();

        assertThat(text()).contains("beantwoord").contains("Schrijf verder");
        signIn.as(fenna);
        assertThat(badge()).contains("Berichten, 1 ongelezen");
        open("berichten/" + id.value(), "");
        assertThat(badge()).isEqualTo("Berichten");

        test(button("Sluit dit gesprek")).click();
        assertThat(text()).contains("Dit gesprek is gesloten").contains("Hielp het?");
        test(button("Laat weten of het hielp")).click();
        assertThat(outcome().getErrorMessage()).isEqualTo("Kies een van de drie antwoorden.");
    }

    @Test
    void aDeclinedQuestionShowsTheSentenceAndTheWayOn() {
        var id = ask();
        signIn.as(
                bas,
                () -> {
                    contacts.decline(id, DeclineReason.NO_TIME, null, sample.bram());
                    return id;
                });
        open("berichten/" + id.value(), "");

        assertThat(text())
                .contains("Ik heb hier nu geen tijd voor")
                .contains("Bas van Proef denkt dat deze collega meer weet")
                .doesNotContain("Geef antwoord");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .anyMatch(href -> href.startsWith("contact/nieuw?aan=" + sample.bram().value()));
    }

    @Test
    void aConversationOfOthersIsNotFound() {
        var id = ask();
        signIn.as(sample.anna());
        for (var address : Set.of(id.value().toString(), Ids.next().toString(), "onzin")) {
            open("berichten/" + address, "");
            assertThat(getCurrentView()).isNotInstanceOf(ConversationView.class);
        }
    }

    @Test
    void anEmptyInboxSaysWhatToDo() {
        open("berichten", "");

        assertThat(text())
                .contains("Niemand vroeg je nog iets")
                .contains("Je stelde nog geen vraag");
    }

    @Test
    void onesOwnProfileHasTheSettings() {
        var panel = settings.create();
        UI.getCurrent().add(panel);

        test(find(Checkbox.class, panel).single()).click();
        find(IntegerField.class, panel).single().setValue(4);
        test(find(Button.class, panel).withText("Bewaar deze keuze").single()).click();

        assertThat(preferences.mine().paused()).isTrue();
        assertThat(preferences.mine().monthlyMaximum()).isEqualTo(4);
        find(IntegerField.class, panel).single().setValue(400);
        test(find(Button.class, panel).withText("Bewaar deze keuze").single()).click();
        assertThat(preferences.mine().monthlyMaximum()).isEqualTo(4);
    }

    private ContactRequestId ask() {
        return contacts.ask(
                new NewQuestion(
                        bas, ContactContext.NONE, "Hoe deden jullie dit?", Ids.next().toString()));
    }

    private void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        roundTrip();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String badge() {
        HeaderBadge badge = badges;
        return badge.create().getElement().getAttribute("aria-label");
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private TextArea textArea(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private RadioButtonGroup<?> outcome() {
        return find(RadioButtonGroup.class).single();
    }

    private static String slug() {
        return "verkeersborden";
    }
}

package nl.inkoopkring.procurement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.procurement.ExperienceDraft;
import nl.inkoopkring.procurement.ExperienceService;
import nl.inkoopkring.procurement.PersonRole;
import nl.inkoopkring.procurement.ProcurementDetails;
import nl.inkoopkring.procurement.ProcurementDraft;
import nl.inkoopkring.procurement.ProcurementId;
import nl.inkoopkring.procurement.ProcurementService;
import nl.inkoopkring.shared.Drafts;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProcurementViewsTest extends ViewTest {

    @Autowired private ProcurementService procurements;
    @Autowired private ExperienceService experiences;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private NetworkDirectory directory;
    @Autowired private Drafts drafts;
    @Autowired private CurrentViewer viewers;
    @Autowired private LatestExperiencesPanel latest;
    @Autowired private Sample sample;

    @Test
    void theListIsNarrowedByTheAddress() {
        dossier(ProcurementPhase.CONTRACT, "Een les om te vinden.");
        open("aanbestedingen?pakket=verkeersborden&organisatie=purmerend&fase=contract");

        assertThat(findInView(H1.class).single().getText()).isEqualTo("Aanbestedingen");
        assertThat(text()).contains("Een les om te vinden.").contains("Contract loopt");
        assertThat(text()).doesNotContain("Haarlem");
    }

    @Test
    void aListWithoutResultsSaysWhatToDo() {
        open("aanbestedingen?organisatie=purmerend&pakket=catering&fase=published");

        assertThat(text()).contains("Niets gevonden met deze keuzes");
        assertThat(links()).contains("aanbestedingen");
    }

    @Test
    void anOpenDossierReadsAsAText() {
        var id = dossier(ProcurementPhase.CONTRACT, "Regel de opslag op tijd.");
        open("aanbestedingen/" + id.value());

        assertThat(findInView(H3.class).all())
                .extracting(H3::getText)
                .contains("Regel de opslag op tijd.");
        assertThat(text()).contains("Wat ging goed").contains("Sanne");
        assertThat(prose()).contains("Tellen vooraf.");
        assertThat(text()).doesNotContain("Dit dossier is gesloten");
        assertThat(links()).contains("aanbestedingen/" + id.value() + "/wijzigen");
    }

    @Test
    void ofAClosedDossierOutsidersReadTheHeadAndWhy() {
        var id = dossier(ProcurementPhase.PREPARATION, "Geheim tot de gunning.");
        open("aanbestedingen/" + id.value());
        assertThat(text()).contains("Dit dossier is gesloten").contains("Geheim tot de gunning.");

        signIn.as(sample.anna());
        open("aanbestedingen");
        open("aanbestedingen/" + id.value());

        assertThat(findInView(H1.class).single().getText())
                .isEqualTo("Verkeersborden en bewegwijzering · Purmerend");
        assertThat(text())
                .contains("Dit dossier is gesloten")
                .contains("opent vanzelf na de gunning")
                .contains("Stel een vraag aan Sanne")
                .doesNotContain("Geheim tot de gunning.")
                .doesNotContain("Borden voor de proef");
    }

    @Test
    void anUnknownDossierIsNotFound() {
        open("aanbestedingen/" + Ids.next());
        assertThat(viewName()).isEqualTo("UnknownItemView");
    }

    @Test
    void aLessonIsSharedInAMinute() {
        drafts.discard(viewer().value(), "experience.new");
        open("ervaring-delen?pakket=verkeersborden");
        var lesson = "Meet eerst, koop dan. " + Ids.next();
        test(area("Je les in twee zinnen")).setValue(lesson);
        phase().setValue(ProcurementPhase.ENDED);
        test(button("Publiceer je ervaring")).click();

        assertThat(viewName()).isEqualTo("ProcurementDetailsView");
        assertThat(text()).contains(lesson);
        assertThat(drafts.find(viewer().value(), "experience.new")).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndAbove() {
        drafts.discard(viewer().value(), "experience.new");
        open("ervaring-delen?pakket=verkeersborden");
        test(button("Publiceer je ervaring")).click();

        assertThat(viewName()).isEqualTo("ShareExperienceView");
        assertThat(area("Je les in twee zinnen").getErrorMessage())
                .isEqualTo("Schrijf je les in één of twee zinnen");
        assertThat(text()).contains("Kies de fase");
    }

    @Test
    void whatWasTypedComesBack() {
        drafts.discard(viewer().value(), "experience.new");
        open("ervaring-delen?pakket=verkeersborden");
        test(area("Je les in twee zinnen")).setValue("Half af");
        assertThat(text()).contains("Concept bewaard");

        open("aanbestedingen");
        open("ervaring-delen");
        assertThat(area("Je les in twee zinnen").getValue()).isEqualTo("Half af");
        assertThat(inkooppakket().getValue().slug()).isEqualTo("verkeersborden");
        assertThat(text()).contains("alles staat er nog");

        test(find(NativeButton.class).withText("Begin opnieuw").single()).click();
        assertThat(area("Je les in twee zinnen").getValue()).isEmpty();
    }

    @Test
    void aLessonGrowsIntoACardAndAConflictShowsBoth() {
        var id = dossier(ProcurementPhase.CONTRACT, "Een korte les.");
        var experience = content(id).experiences().getFirst();
        open("ervaring-delen?ervaring=" + experience.id().value());
        test(area("Wat is de valkuil?")).setValue("Te laat beginnen.");
        experiences.edit(
                experience.id(),
                ExperienceDraft.lesson(ProcurementPhase.CONTRACT, "Intussen een langere les.")
                        .withVersion(experience.texts().version()),
                null);

        test(button("Bewaar je ervaring")).click();
        assertThat(viewName()).isEqualTo("ShareExperienceView");
        assertThat(text())
                .contains("Intussen is hier iets gewijzigd")
                .contains("Intussen een langere les.");
        assertThat(area("Wat is de valkuil?").getValue()).isEqualTo("Te laat beginnen.");
        assertThat(area("Je les in twee zinnen").getValue()).isEqualTo("Een korte les.");

        test(button("Bewaar je ervaring")).click();
        assertThat(viewName()).isEqualTo("ProcurementDetailsView");
        assertThat(text()).contains("Een korte les.");
        assertThat(prose()).contains("Te laat beginnen.");
    }

    @Test
    void someoneElsesExperienceIsNotFound() {
        var id = dossier(ProcurementPhase.CONTRACT, "Van Sanne.");
        var experience = content(id).experiences().getFirst();
        signIn.as(sample.anna());
        open("ervaring-delen?ervaring=" + experience.id().value());
        assertThat(viewName()).isEqualTo("UnknownItemView");
        open("aanbestedingen/" + id.value() + "/wijzigen");
        assertThat(viewName()).isEqualTo("UnknownItemView");
    }

    @Test
    void thePhaseIsMovedOnThePageToChangeIt() {
        var id = dossier(ProcurementPhase.PREPARATION, "Een les.");
        open("aanbestedingen/" + id.value() + "/wijzigen");
        phase().setValue(ProcurementPhase.CONTRACT);
        test(button("Bewaar wijzigingen")).click();

        assertThat(viewName()).isEqualTo("ProcurementDetailsView");
        assertThat(text()).doesNotContain("Dit dossier is gesloten").contains("Contract loopt");
    }

    @Test
    void aNewProcurementNeedsPackageAndPhase() {
        open("aanbestedingen/nieuw");
        test(button("Voeg de aanbesteding toe")).click();
        assertThat(text()).contains("Kies een inkooppakket").contains("Kies de fase");

        inkooppakket().setValue(packages.bySlug("verkeersborden").orElseThrow());
        phase().setValue(ProcurementPhase.ORIENTATION);
        test(button("Voeg de aanbesteding toe")).click();
        assertThat(viewName()).isEqualTo("ProcurementDetailsView");
        assertThat(findInView(H1.class).single().getText())
                .isEqualTo("Verkeersborden en bewegwijzering · Purmerend");
    }

    @Test
    void aPackagePageShowsTheLatestExperiences() {
        dossier(ProcurementPhase.CONTRACT, "De nieuwste les.");
        var id = packages.bySlug("verkeersborden").orElseThrow().id().value();
        var panel =
                latest.of(
                        PanelSubject.item(
                                new ContentRef("inkooppakket", id),
                                java.util.Set.of(id),
                                java.util.Set.of()),
                        viewers.get());
        assertThat(latest.place()).isEqualTo(ItemPanel.Place.BELOW);
        assertThat(panel.orElseThrow().getElement().getTextRecursively())
                .contains("Laatste ervaringen");
    }

    private ProcurementId dossier(ProcurementPhase phase, String lesson) {
        return signIn.as(
                viewer(),
                () -> {
                    var draft = ProcurementDraft.of(inkooppakketId(), phase);
                    var facts =
                            new ProcurementDraft(
                                    "Borden voor de proef",
                                    draft.inkooppakket(),
                                    draft.cpvCodes(),
                                    null,
                                    phase,
                                    null,
                                    draft.dates(),
                                    draft.themes(),
                                    draft.rStrategies(),
                                    draft.handreikingen(),
                                    List.of(),
                                    draft.headVisibility(),
                                    false,
                                    null,
                                    0);
                    var experience =
                            experiences.addWithProcurement(
                                    facts,
                                    directory.organisationBySlug("purmerend").orElseThrow().id(),
                                    PersonRole.BUYER,
                                    new ExperienceDraft(
                                            phase,
                                            lesson,
                                            "Tellen vooraf.",
                                            null,
                                            null,
                                            null,
                                            java.util.Set.of(),
                                            0));
                    return experiences.own(experience).procurement().head().id();
                });
    }

    private InkooppakketId inkooppakketId() {
        return packages.bySlug("verkeersborden").orElseThrow().id();
    }

    private ProcurementDetails.Content content(ProcurementId id) {
        return Objects.requireNonNull(procurements.details(id).content());
    }

    /** What people wrote in Markdown. */
    private String prose() {
        return findInView(Html.class).all().stream()
                .map(Html::getInnerHtml)
                .collect(Collectors.joining());
    }

    private Button button(String text) {
        return findInView(Button.class).withText(text).single();
    }

    private TextArea area(String label) {
        return findInView(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<ProcurementPhase> phase() {
        return (Select<ProcurementPhase>)
                findInView(Select.class).all().stream()
                        .filter(select -> "Fase".equals(select.getLabel()))
                        .findFirst()
                        .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<InkooppakketSummary> inkooppakket() {
        return (ComboBox<InkooppakketSummary>)
                findInView(ComboBox.class).all().stream()
                        .filter(box -> "Inkooppakket".equals(box.getLabel()))
                        .findFirst()
                        .orElseThrow();
    }
}

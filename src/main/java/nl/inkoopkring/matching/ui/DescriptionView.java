package nl.inkoopkring.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.matching.DescriptionDraft;
import nl.inkoopkring.matching.PeerRequest;
import nl.inkoopkring.matching.PeerService;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.shared.ui.AutoSave;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;

/**
 * Finds peers for a pasted text. The text itself stays with whoever pasted it; the words it was found by stand in the address, so that the page can be opened again
 * and shared.
 */
@Route(DescriptionView.ROUTE)
@PermitAll
class DescriptionView extends Div implements BeforeEnterObserver, NamedPage {

    static final String ROUTE = PeersAddress.ROUTE + "/omschrijving";

    private static final String WORDS = "woorden";
    private static final int MOST_PEOPLE = 12;
    private static final int MOST_OTHERS = 6;
    private static final int MOST_LESSONS = 5;

    private final transient PeerService service;
    private final transient PeerCards cards;
    private final transient DescriptionDraft draft;
    private final transient CurrentParticipant current;
    private final TextArea text = new TextArea();
    private final AutoSave kept;
    private final Div results = new Div();
    private boolean asked;

    DescriptionView(
            PeerService service,
            PeerCards cards,
            DescriptionDraft draft,
            CurrentParticipant current,
            Clock clock) {
        this.service = service;
        this.cards = cards;
        this.draft = draft;
        this.current = current;
        addClassNames("page", "describe");
        text.setLabel(getTranslation("matching.describe.field"));
        text.setHelperText(
                getTranslation("matching.describe.help", PeerRequest.LONGEST_DESCRIPTION));
        text.setWidthFull();
        kept = new AutoSave(clock, this::keep).watch(text);
        var find = new Button(getTranslation("matching.describe.find"), click -> find());
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(text);
        var actions = new Div(find, kept);
        actions.addClassName("button-row");
        results.addClassName("describe-results");
        add(
                new PageHeader(getTranslation("matching.describe.title"))
                        .lead(getTranslation("matching.describe.lead")),
                text,
                actions,
                results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        results.removeAll();
        var words = event.getLocation().getQueryParameters().getSingleParameter(WORDS);
        if (text.isEmpty()) {
            draft.find()
                    .ifPresentOrElse(
                            before -> {
                                text.setValue(before);
                                kept.restored();
                            },
                            () -> words.ifPresent(text::setValue));
        }
        words.ifPresent(this::show);
        asked = false;
    }

    private void find() {
        var typed = text.getValue();
        text.setInvalid(typed.isBlank());
        if (typed.isBlank()) {
            text.setErrorMessage(getTranslation("matching.describe.empty"));
            text.focus();
            return;
        }
        kept.keep();
        asked = true;
        var words = String.join(", ", service.words(typed, current.viewer()));
        UI.getCurrentOrThrow().navigate(ROUTE, QueryParameters.of(WORDS, words));
    }

    private void keep() {
        draft.keep(text.getValue());
    }

    private void show(String words) {
        if (words.isBlank()) {
            results.add(
                    new EmptyState(
                            getTranslation("matching.describe.nothing.title"),
                            getTranslation("matching.describe.nothing.text"),
                            new Anchor(
                                    "zoeken", getTranslation("matching.describe.nothing.action"))));
            return;
        }
        var request = PeerRequest.description(words, MOST_PEOPLE);
        var viewer = current.viewer();
        var found = new H2(getTranslation("matching.describe.found"));
        found.getElement().setAttribute("tabindex", "-1");
        var by = new Paragraph(getTranslation("matching.describe.by", words));
        by.addClassName("muted");
        results.add(found, by);
        if (text.getValue().length() > PeerRequest.LONGEST_DESCRIPTION) {
            results.add(
                    new Paragraph(
                            getTranslation(
                                    "matching.describe.long", PeerRequest.LONGEST_DESCRIPTION)));
        }
        var people = new PeerSection(service, cards, request, viewer, MOST_OTHERS, null);
        results.add(people.isEmpty() ? nobody() : people);
        addLessons(request, viewer);
        if (asked) {
            // Where one goes on reading; someone who opens the address begins at the top.
            found.getElement().callJsFunction("focus");
        }
    }

    private Component nobody() {
        return new EmptyState(
                getTranslation("matching.all.nobody.title"),
                getTranslation("matching.all.nobody.text"));
    }

    private void addLessons(PeerRequest request, Viewer viewer) {
        var lessons = service.lessons(request, MOST_LESSONS, viewer);
        if (lessons.isEmpty()) {
            return;
        }
        var section =
                new Section(new H2(getTranslation("matching.describe.lessons")), list(lessons));
        section.addClassName("section");
        results.add(section);
    }

    private static Component list(List<SearchHit> lessons) {
        var list = new UnorderedList();
        list.addClassName("lesson-links");
        for (var lesson : lessons) {
            var title = new H3(new Anchor(lesson.path(), lesson.title().text()));
            list.add(new ListItem(title, new Paragraph(lesson.passage().text())));
        }
        return list;
    }

    @Override
    public String pageName() {
        return getTranslation("matching.describe.title");
    }
}

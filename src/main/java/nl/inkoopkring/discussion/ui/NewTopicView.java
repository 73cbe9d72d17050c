package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.discussion.NewTopic;
import nl.inkoopkring.discussion.TopicDrafts;
import nl.inkoopkring.discussion.TopicService;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shared.ui.AutoSave;
import nl.inkoopkring.shared.ui.ErrorSummary;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** Begins a topic; shows what is there already while one types its title. */
@Route("discussies/nieuw")
@RolesAllowed({"PARTICIPANT", "COORDINATOR", "EXPERT", "DIRECTOR", "FACILITATOR", "ADMIN"})
class NewTopicView extends Div implements BeforeEnterObserver, NamedPage {

    /** A title to begin with, from a page that knows what is missing. */
    private static final String TITLE = "titel";

    private static final int SIMILAR = 3;
    private static final int ENOUGH_TYPED = 4;
    private static final int PAUSE_MILLIS = 600;

    private final transient TopicService topics;
    private final transient TopicDrafts drafts;
    private final transient InkooppakketDirectory packages;
    private final transient SearchService search;
    private final transient CurrentViewer viewer;

    private final ErrorSummary errors = new ErrorSummary();
    private final TextField title = new TextField();
    private final Div similar = new Div();
    private final Paragraph similarHint = new Paragraph();
    private final ComboBox<InkooppakketSummary> inkooppakket = new ComboBox<>();
    private final BodyField body = new BodyField("discussion.new.body");
    private final AutoSave draft;
    private final UUID requestKey = Ids.next();

    NewTopicView(
            TopicService topics,
            TopicDrafts drafts,
            InkooppakketDirectory packages,
            SearchService search,
            CurrentViewer viewer,
            Clock clock) {
        this.topics = topics;
        this.drafts = drafts;
        this.packages = packages;
        this.search = search;
        this.viewer = viewer;
        addClassNames("page", "new-topic");
        title.setLabel(getTranslation("discussion.new.titleField"));
        title.setMaxLength(TopicService.MAX_TITLE);
        title.setWidthFull();
        inkooppakket.setLabel(getTranslation("discussion.new.package"));
        inkooppakket.setHelperText(getTranslation("discussion.new.packageHelp"));
        inkooppakket.setItems(packages.all());
        inkooppakket.setItemLabelGenerator(InkooppakketSummary::name);
        inkooppakket.setClearButtonVisible(true);
        inkooppakket.setWidthFull();
        similar.getElement().setAttribute("aria-live", "polite");
        similarHint.setText(getTranslation("discussion.new.similarHint"));
        draft = new AutoSave(clock, this::keepDraft).watch(title, inkooppakket, body);
        title.setValueChangeTimeout(PAUSE_MILLIS);
        title.addValueChangeListener(event -> showSimilar(event.getValue()));
        add(
                new PageHeader(getTranslation("discussion.new.title"))
                        .lead(getTranslation("discussion.new.lead")),
                errors,
                title,
                similarBox(),
                inkooppakket,
                body,
                actions());
    }

    static String address(@Nullable String packageSlug) {
        return "discussies/nieuw"
                + (packageSlug == null ? "" : "?" + BoardView.PACKAGE + "=" + packageSlug);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        drafts.ofNew()
                .ifPresent(kept -> {
                    title.setValue(kept.title());
                    body.setValue(kept.body());
                    if (kept.inkooppakket() != null) {
                        packages.find(kept.inkooppakket().value())
                                .ifPresent(inkooppakket::setValue);
                    }
                    draft.restored();
                });
        var parameters = event.getLocation().getQueryParameters();
        parameters
                .getSingleParameter(TITLE)
                // What one was writing oneself goes first.
                .filter(_ -> title.isEmpty())
                .ifPresent(begun ->
                        title.setValue(
                                begun.substring(
                                        0, Math.min(begun.length(), TopicService.MAX_TITLE))));
        parameters
                .getSingleParameter(BoardView.PACKAGE)
                .flatMap(packages::bySlug)
                .ifPresent(inkooppakket::setValue);
    }

    /** Stands there from the beginning, so that nothing moves when something is found. */
    private Component similarBox() {
        var box = new Div(new H2(getTranslation("discussion.new.similar")), similarHint, similar);
        box.addClassName("similar");
        return box;
    }

    private Component actions() {
        var publish = new Button(getTranslation("discussion.new.publish"), _ -> publish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var row =
                new Div(
                        publish,
                        new RouterLink(getTranslation("discussion.new.back"), BoardView.class),
                        draft);
        row.addClassName("button-row");
        return row;
    }

    private void publish() {
        var mistakes = new LinkedHashMap<Component, String>();
        check(
                title.getValue().isBlank(),
                title,
                "discussion.error.title",
                TopicService.MAX_TITLE,
                mistakes);
        title.setInvalid(mistakes.containsKey(title));
        title.setErrorMessage(mistakes.get(title));
        check(
                body.getValue().isBlank(),
                body,
                "discussion.error.body",
                TopicService.MAX_BODY,
                mistakes);
        body.setInvalid(mistakes.containsKey(body));
        body.setErrorMessage(mistakes.get(body));
        errors.show(mistakes);
        if (!mistakes.isEmpty()) {
            return;
        }
        var id = topics.create(typed(), requestKey);
        Feedback.success("discussion.new.done");
        UI.getCurrentOrThrow().navigate("discussies/" + id.value());
    }

    private void check(
            boolean wrong, Component field, String key, int most, Map<Component, String> mistakes) {
        if (wrong) {
            mistakes.put(field, getTranslation(key, most));
        }
    }

    private NewTopic typed() {
        return new NewTopic(
                title.getValue(),
                body.getValue(),
                inkooppakket.getOptionalValue().map(InkooppakketSummary::id).orElse(null));
    }

    private void keepDraft() {
        drafts.keepNew(typed());
    }

    private void showSimilar(String typed) {
        var hits = similarTo(typed);
        similarHint.setVisible(hits.isEmpty());
        similar.removeAll();
        if (!hits.isEmpty()) {
            similar.add(list(hits));
        }
    }

    private List<SearchHit> similarTo(String typed) {
        return typed.strip().length() < ENOUGH_TYPED
                ? List.of()
                : UnavailableException.orElse(
                        List.of(),
                        () -> search.hits(SearchRequest.of(typed, SIMILAR), viewer.get()));
    }

    private static Component list(List<SearchHit> hits) {
        var list = new UnorderedList();
        hits.forEach(hit -> {
            var link = new Anchor(hit.path(), hit.title().text());
            // In a new tab, so that what one types stays where it is.
            link.setTarget("_blank");
            list.add(new ListItem(link));
        });
        return list;
    }

    @Override
    public String pageName() {
        return getTranslation("discussion.new.title");
    }
}

package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import nl.inkoopkring.discussion.TopicPage;
import nl.inkoopkring.discussion.TopicService;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The regional board: topics by latest activity, by package if one likes. */
@Route("discussies")
@RolesAllowed({"PARTICIPANT", "COORDINATOR", "EXPERT", "DIRECTOR", "FACILITATOR", "ADMIN"})
@Menu(title = "discussion.board.menu", icon = "discussie", order = 40)
class BoardView extends Div implements BeforeEnterObserver, NamedPage {

    static final String PACKAGE = "pakket";
    private static final String FROM = "vanaf";
    private static final int TOPICS_A_PAGE = 20;

    private final transient TopicService topics;
    private final transient InkooppakketDirectory packages;
    private final transient NetworkDirectory directory;
    private final transient Clock clock;

    private final ComboBox<InkooppakketSummary> inkooppakket = new ComboBox<>();
    private final Div newTopic = new Div();
    private final Div results = new Div();

    BoardView(
            TopicService topics,
            InkooppakketDirectory packages,
            NetworkDirectory directory,
            Clock clock) {
        this.topics = topics;
        this.packages = packages;
        this.directory = directory;
        this.clock = clock;
        addClassNames("page", "board");
        inkooppakket.setLabel(getTranslation("discussion.board.package"));
        inkooppakket.setItems(packages.all());
        inkooppakket.setItemLabelGenerator(InkooppakketSummary::name);
        inkooppakket.setClearButtonVisible(true);
        inkooppakket.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                UI.getCurrentOrThrow()
                        .navigate(BoardView.class, parameters(event.getValue(), null));
            }
        });
        results.addClassName("stack");
        add(
                new PageHeader(getTranslation("discussion.board.title"))
                        .lead(getTranslation("discussion.board.lead"))
                        .actions(newTopic),
                inkooppakket,
                results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var given = event.getLocation().getQueryParameters();
        inkooppakket.setValue(
                given.getSingleParameter(PACKAGE).flatMap(packages::bySlug).orElse(null));
        var from = given.getSingleParameter(FROM).orElse(null);
        var chosen = inkooppakket.getOptionalValue();
        newTopic.removeAll();
        newTopic.add(newTopicLink(chosen));
        var page =
                topics.list(chosen.map(InkooppakketSummary::id).orElse(null), from, TOPICS_A_PAGE);
        show(page, chosen, from);
    }

    private void show(TopicPage page, Optional<InkooppakketSummary> chosen, @Nullable String from) {
        results.removeAll();
        if (page.topics().isEmpty()) {
            results.add(
                    new EmptyState(
                            getTranslation("discussion.board.empty.title"),
                            getTranslation("discussion.board.empty.text"),
                            newTopicLink(chosen)));
            return;
        }
        var heading = new H2(getTranslation("discussion.board.topics"));
        heading.addClassName("visually-hidden");
        results.add(heading, new TopicList(page.topics(), directory, packages, clock.instant()));
        var pages = new Div();
        pages.addClassName("button-row");
        if (from != null) {
            pages.add(link("discussion.board.newest", chosen, null));
        }
        page.rest().ifPresent(next -> pages.add(link("discussion.board.older", chosen, next)));
        results.add(pages);
    }

    private RouterLink link(
            String key, Optional<InkooppakketSummary> chosen, @Nullable String from) {
        var link = new RouterLink(getTranslation(key), BoardView.class);
        link.setQueryParameters(parameters(chosen.orElse(null), from));
        return link;
    }

    private Anchor newTopicLink(Optional<InkooppakketSummary> chosen) {
        var link =
                new Anchor(
                        NewTopicView.address(chosen.map(InkooppakketSummary::slug).orElse(null)),
                        getTranslation("discussion.board.new"));
        link.addClassNames("action-link", "action-link-primary");
        return link;
    }

    private static QueryParameters parameters(
            @Nullable InkooppakketSummary chosen, @Nullable String from) {
        var parameters = new LinkedHashMap<String, String>();
        if (chosen != null) {
            parameters.put(PACKAGE, chosen.slug());
        }
        if (from != null) {
            parameters.put(FROM, from);
        }
        return QueryParameters.simple(parameters);
    }

    @Override
    public String pageName() {
        return getTranslation("discussion.board.title");
    }
}

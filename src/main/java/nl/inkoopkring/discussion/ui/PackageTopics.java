package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.Optional;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.discussion.TopicService;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.network.NetworkDirectory;

/** The latest topics about a package, on its page. */
@org.springframework.stereotype.Component
class PackageTopics implements ItemPanel {

    private static final int LATEST = 3;

    private final TopicService topics;
    private final InkooppakketDirectory packages;
    private final NetworkDirectory directory;
    private final Clock clock;

    PackageTopics(
            TopicService topics,
            InkooppakketDirectory packages,
            NetworkDirectory directory,
            Clock clock) {
        this.topics = topics;
        this.packages = packages;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> of(PanelSubject subject, Viewer viewer) {
        if (!viewer.tokens().contains(Access.NETWORK)) {
            return Optional.empty();
        }
        return subject.ref()
                .filter(ref -> ref.type().equals("inkooppakket"))
                .flatMap(ref -> packages.find(ref.id()))
                .map(this::panel);
    }

    private Component panel(InkooppakketSummary inkooppakket) {
        var ui = UI.getCurrentOrThrow();
        var latest = topics.list(inkooppakket.id(), null, LATEST);
        var section = new Section(new H2(ui.getTranslation("discussion.panel.title")));
        section.addClassName("section");
        section.add(
                latest.topics().isEmpty()
                        ? new Paragraph(ui.getTranslation("discussion.panel.empty"))
                        : new TopicList(latest.topics(), directory, packages, clock.instant()));
        var links =
                new Div(
                        new Anchor(
                                NewTopicView.address(inkooppakket.slug()),
                                ui.getTranslation("discussion.panel.new")));
        links.addClassName("row");
        if (latest.rest().isPresent()) {
            links.add(
                    new Anchor(
                            "discussies?" + BoardView.PACKAGE + "=" + inkooppakket.slug(),
                            ui.getTranslation("discussion.panel.all")));
        }
        section.add(links);
        return section;
    }
}

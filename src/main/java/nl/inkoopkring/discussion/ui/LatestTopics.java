package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.Optional;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.HomeSection;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.discussion.TopicService;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.network.NetworkDirectory;

/** What is being discussed, on the home page. */
@org.springframework.stereotype.Component
class LatestTopics implements HomeSection {

    private static final int LATEST = 4;

    private final TopicService topics;
    private final InkooppakketDirectory packages;
    private final NetworkDirectory directory;
    private final Clock clock;

    LatestTopics(
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
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> create(Viewer viewer) {
        if (!viewer.tokens().contains(Access.NETWORK)) {
            return Optional.empty();
        }
        var latest = topics.list(null, null, LATEST).topics();
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        var ui = UI.getCurrentOrThrow();
        var section =
                new Section(
                        new H2(ui.getTranslation("discussion.home.title")),
                        new TopicList(latest, directory, packages, clock.instant()),
                        new Anchor("discussies", ui.getTranslation("discussion.home.all")));
        section.addClassName("section");
        return Optional.of(section);
    }
}

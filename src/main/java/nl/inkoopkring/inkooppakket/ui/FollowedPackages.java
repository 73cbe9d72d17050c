package nl.inkoopkring.inkooppakket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import nl.inkoopkring.content.HomeSection;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.shared.ui.ActionLink;
import nl.inkoopkring.shared.ui.EmptyState;

/** The packages one follows, on the home page; an invitation to follow one when there are none. */
@org.springframework.stereotype.Component
class FollowedPackages implements HomeSection {

    private final InkooppakketService service;

    FollowedPackages(InkooppakketService service) {
        this.service = service;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> create(Viewer viewer) {
        if (viewer.participant().isEmpty()) {
            return Optional.empty();
        }
        var followed = service.followed();
        return Optional.of(
                new Part(
                        service.all().stream()
                                .filter(one -> followed.contains(one.id()))
                                .toList()));
    }

    private static class Part extends Section {

        Part(List<InkooppakketSummary> packages) {
            addClassName("section");
            if (packages.isEmpty()) {
                add(
                        new H2(getTranslation("inkooppakket.home.titleNone")),
                        new EmptyState(
                                getTranslation("inkooppakket.home.noneTitle"),
                                getTranslation("inkooppakket.home.noneText"),
                                new ActionLink(
                                        "pakketten", getTranslation("inkooppakket.home.choose"))));
                return;
            }
            var list = new UnorderedList();
            list.addClassName("package-chips");
            for (var one : packages) {
                var link = new Anchor("pakketten/" + one.slug(), one.name());
                link.addClassName("chip");
                list.add(new ListItem(link));
            }
            add(
                    new H2(getTranslation("inkooppakket.home.title")),
                    list,
                    new Anchor("pakketten", getTranslation("inkooppakket.home.all")));
        }
    }
}

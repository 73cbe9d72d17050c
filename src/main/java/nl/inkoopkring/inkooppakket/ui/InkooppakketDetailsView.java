package nl.inkoopkring.inkooppakket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.ItemPanels;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.ui.ActionLink;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.KindBadge;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** One package: what belongs to it, who follows it, and what the other modules have about it. */
@Route("pakketten/:slug")
@PermitAll
class InkooppakketDetailsView extends Div implements BeforeEnterObserver, NamedPage {

    private final transient InkooppakketService service;
    private final transient CpvService cpv;
    private final transient ItemPanels panels;
    private final transient CurrentViewer viewer;

    private final Button follow = new Button();
    private final Span followers = new Span();
    private @Nullable InkooppakketSummary inkooppakket;

    InkooppakketDetailsView(
            InkooppakketService service, CpvService cpv, ItemPanels panels, CurrentViewer viewer) {
        this.service = service;
        this.cpv = cpv;
        this.panels = panels;
        this.viewer = viewer;
        addClassNames("page", "page-with-rail");
        follow.addClickListener(_ -> toggle());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElseThrow(NotFoundException::new);
        var shown = service.bySlug(slug);
        inkooppakket = shown;
        removeAll();
        var subject =
                PanelSubject.item(
                        new ContentRef("inkooppakket", shown.id().value()),
                        Set.of(shown.id().value()),
                        shown.cpvCodes());
        var who = viewer.get();
        var column = new Div(codes(shown));
        column.addClassName("column");
        if (!shown.synonyms().isEmpty()) {
            column.addComponentAsFirst(synonyms(shown));
        }
        column.add(
                new Anchor(
                        "zoeken?pakket=" + shown.slug(),
                        getTranslation("inkooppakket.details.everything")));
        column.add(panels.at(ItemPanel.Place.BELOW, subject, who));
        add(
                header(shown, who.maySee(Set.of(Access.NETWORK))),
                column,
                new PeopleRail(panels, subject, who));
    }

    private Component header(InkooppakketSummary shown, boolean member) {
        var header =
                new PageHeader(shown.name())
                        .kind(
                                new KindBadge(
                                        "inkooppakket",
                                        getTranslation("inkooppakket.kind.inkooppakket")))
                        .lead(shown.description())
                        .meta(
                                new Span(getTranslation("inkooppakket.Cluster." + shown.cluster())),
                                followers);
        showFollowing(shown);
        if (member) {
            header.actions(
                    new ActionLink(
                                    "ervaring-delen?pakket=" + shown.slug(),
                                    getTranslation("inkooppakket.details.share"))
                            .primary(),
                    follow);
        } else {
            header.actions(follow);
        }
        return header;
    }

    private void toggle() {
        var shown = Objects.requireNonNull(inkooppakket);
        if (service.followed().contains(shown.id())) {
            service.unfollow(shown.id());
            Feedback.undoable(
                    () -> {
                        service.follow(shown.id());
                        showFollowing(shown);
                    },
                    "inkooppakket.details.unfollowed",
                    shown.name());
        } else {
            service.follow(shown.id());
            Feedback.success("inkooppakket.details.nowFollowed", shown.name());
        }
        showFollowing(shown);
    }

    private void showFollowing(InkooppakketSummary shown) {
        var following = service.followed().contains(shown.id());
        follow.setText(
                getTranslation(
                        following
                                ? "inkooppakket.details.unfollow"
                                : "inkooppakket.details.follow"));
        followers.setText(
                getTranslation(
                        "inkooppakket.details.followers", service.followerCount(shown.id())));
    }

    private Component synonyms(InkooppakketSummary shown) {
        var words = shown.synonyms().stream().sorted().collect(Collectors.joining(", "));
        var section =
                new Section(
                        new H2(getTranslation("inkooppakket.details.synonyms")), new Span(words));
        section.addClassName("stack");
        return section;
    }

    private Component codes(InkooppakketSummary shown) {
        var list = new UnorderedList();
        list.addClassName("cpv-list");
        for (var code : cpv.all(shown.cpvCodes())) {
            list.add(new ListItem(CpvView.link(code, getLocale())));
        }
        var section = new Section(new H2(getTranslation("inkooppakket.details.cpv")), list);
        section.addClassName("stack");
        return section;
    }

    @Override
    public String pageName() {
        return inkooppakket == null ? "" : inkooppakket.name();
    }
}

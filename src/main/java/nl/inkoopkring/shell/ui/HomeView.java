package nl.inkoopkring.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Optional;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.HomeSection;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shared.ui.EmptyState;
import nl.inkoopkring.shared.ui.HeaderSearch;
import nl.inkoopkring.shared.ui.NamedPage;
import org.springframework.beans.factory.ObjectProvider;

/** Asks what one is going to buy; under it what the modules have for this viewer. */
@Route("")
@Menu(title = "shell.home.menu", order = 0, icon = "home")
@PermitAll
class HomeView extends Div implements NamedPage {

    HomeView(
            ObjectProvider<HeaderSearch> search,
            ObjectProvider<HomeSection> sections,
            ObjectProvider<CurrentViewer> viewers) {
        addClassName("page");
        var lead = new Paragraph(getTranslation("shell.home.lead"));
        lead.addClassNames("lead", "muted");
        var ask =
                new Div(
                        new H1(getTranslation("shell.home.title")),
                        lead,
                        new SearchSlot(
                                Optional.ofNullable(search.getIfAvailable()), "home-search"));
        ask.addClassName("home-ask");
        add(ask);

        var viewer = viewers.stream().findFirst().map(CurrentViewer::get).orElse(Viewer.NOBODY);
        var below = new Div();
        below.addClassName("home-sections");
        sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .flatMap(section ->
                        UnavailableException.orElse(
                                Optional.<Component>empty(), () -> section.create(viewer))
                                .stream())
                .forEach(below::add);
        if (below.getChildren().findAny().isEmpty()) {
            below.add(
                    new EmptyState(
                            getTranslation("shell.home.empty.title"),
                            getTranslation("shell.home.empty.text")));
        }
        add(below);
    }

    @Override
    public String pageName() {
        return getTranslation("shell.home.pageTitle");
    }
}

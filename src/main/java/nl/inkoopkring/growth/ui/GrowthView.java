package nl.inkoopkring.growth.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import nl.inkoopkring.growth.FigureSection;
import nl.inkoopkring.growth.GrowthService;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;

/** How the network stands today, for the programme manager: counts with their definitions, and what to do where something is missing. */
@Route("netwerk")
@Menu(title = "growth.network.menu", order = 80, icon = "chart")
@RolesAllowed({"DIRECTOR", "ADMIN"})
class GrowthView extends Div implements NamedPage {

    GrowthView(GrowthService growth, Dates dates) {
        addClassNames("page", "growth-view");
        var print =
                new Button(
                        getTranslation("growth.network.print"),
                        _ -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"));
        add(
                new PageHeader(getTranslation("growth.network.title"))
                        .lead(getTranslation("growth.network.lead"))
                        .meta(
                                getTranslation(
                                        "growth.network.date",
                                        Dates.date(dates.today(), getLocale())))
                        .actions(print));
        var sections = new EnumMap<FigureSection, Section>(FigureSection.class);
        for (var figure : growth.figures()) {
            sections.computeIfAbsent(figure.section(), this::section).add(new FigurePanel(figure));
        }
        sections.values().forEach(this::add);
    }

    private Section section(FigureSection section) {
        var part = new Section(new H2(getTranslation("growth.FigureSection." + section.name())));
        part.addClassNames("section", "growth-section");
        return part;
    }

    @Override
    public final String pageName() {
        return getTranslation("growth.network.title");
    }
}

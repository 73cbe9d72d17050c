package nl.inkoopkring.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import nl.inkoopkring.content.HomeSection;
import nl.inkoopkring.content.Viewer;

/** Leads those who have a text already to where it can be pasted. */
@org.springframework.stereotype.Component
class DescriptionHomeSection implements HomeSection {

    private static final String HEADING = "omschrijving-plakken";

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> create(Viewer viewer) {
        if (viewer.participant().isEmpty()) {
            return Optional.empty();
        }
        var section = new Section();
        section.addClassNames("section", "describe-home");
        section.getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(section.getTranslation("matching.describe.home.title"));
        heading.setId(HEADING);
        section.add(
                heading,
                new Paragraph(section.getTranslation("matching.describe.home.text")),
                new Anchor(
                        DescriptionView.ROUTE,
                        section.getTranslation("matching.describe.home.action")));
        return Optional.of(section);
    }
}

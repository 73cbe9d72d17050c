package nl.inkoopkring.content;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a module shows at a place on another module's page. The page asks for the panels of its places and knows none of them. */
public interface ItemPanel {

    enum Place {
        /** The rail Mensen at the right of the reading column; below it on a phone. */
        PEOPLE,
        /** Under the item, such as what it was used for. */
        BELOW
    }

    Place place();

    /** Place among the panels at the same place; lower comes first. */
    default int order() {
        return 100;
    }

    /** The panel for this subject and viewer, or empty when it has nothing to show here. */
    Optional<Component> of(PanelSubject subject, Viewer viewer);
}

package nl.inkoopkring.content;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a module shows on the home page, under the question what one is going to buy. Begins with a heading of level two. */
public interface HomeSection {

    /** Place among the sections; lower comes first. */
    default int order() {
        return 100;
    }

    /** The section for this viewer, or empty when it has nothing to show. */
    Optional<Component> create(Viewer viewer);
}

package nl.inkoopkring.content;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.inkoopkring.shared.UnavailableException;
import org.springframework.beans.factory.ObjectProvider;

/** All panels of this installation, by place. */
@org.springframework.stereotype.Component
public class ItemPanels {
    private final ObjectProvider<ItemPanel> panels;

    ItemPanels(ObjectProvider<ItemPanel> panels) {
        this.panels = panels;
    }

    /** What the modules show at this place for this subject, in order; without those that can't be made now. */
    public List<Component> at(ItemPanel.Place place, PanelSubject subject, Viewer viewer) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .sorted(Comparator.comparingInt(ItemPanel::order))
                .flatMap(panel ->
                        UnavailableException.orElse(
                                Optional.<Component>empty(), () -> panel.of(subject, viewer))
                                .stream())
                .toList();
    }
}

package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** An organisation's name with its icon, leading to its page when there is one. */
public class OrganisationBadge extends Span {

    /**
     * @param path route of the organisation's page without leading slash, or null
     */
    public OrganisationBadge(String name, @Nullable String path) {
        if (path == null) {
            addClassName("organisation-badge");
            add(new KringIcon("organisatie"), new Span(name));
        } else {
            var link = new Anchor(path);
            link.addClassName("organisation-badge");
            link.add(new KringIcon("organisatie"), new Span(name));
            add(link);
        }
    }
}

package nl.inkoopkring.matching.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.matching.Peers;
import nl.inkoopkring.network.OrganisationSummary;
import org.jspecify.annotations.Nullable;

/** "Stel een vraag": leads to the one address where a question begins, with its context. */
class AskLink extends Anchor {

    private static final String ADDRESS = "contact/nieuw";

    /**
     * @param person to whom, or null for the organisation
     * @param organisation for what they did there, or null
     * @param about what to speak about, or null
     * @param query what was searched for, or empty
     */
    AskLink(
            Peers.@Nullable Person person,
            @Nullable OrganisationSummary organisation,
            @Nullable InkooppakketSummary inkooppakket,
            @Nullable ContentRef about,
            String query) {
        addClassName("ask-link");
        setText(getTranslation("matching.ask"));
        setAriaLabel(
                getTranslation(
                        "matching.askWhom",
                        person == null
                                ? organisation == null ? "" : organisation.name()
                                : person.name()));
        var parameters = new LinkedHashMap<String, String>();
        if (person != null) {
            parameters.put("aan", person.id().value().toString());
        }
        if (organisation != null) {
            parameters.put("organisatie", organisation.id().value().toString());
        }
        if (inkooppakket != null) {
            parameters.put("pakket", inkooppakket.slug());
        }
        if (about != null) {
            parameters.put("over", about.toString());
        }
        if (!query.isBlank()) {
            parameters.put("vraag", query);
        }
        setHref(ADDRESS + "?" + QueryParameters.simple(parameters).getQueryString());
    }
}

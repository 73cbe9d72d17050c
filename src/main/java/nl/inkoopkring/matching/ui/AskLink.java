package nl.inkoopkring.matching.ui;

import com.vaadin.flow.component.html.Anchor;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.matching.AskAddress;
import nl.inkoopkring.matching.Peers;
import nl.inkoopkring.network.OrganisationSummary;
import org.jspecify.annotations.Nullable;

/** "Stel een vraag": leads to the one address where a question begins, with its context. */
class AskLink extends Anchor {

    /** As {@link AskAddress#of} takes it. */
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
        setHref(AskAddress.of(person, organisation, inkooppakket, about, query));
    }
}

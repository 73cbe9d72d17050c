package nl.inkoopkring.network.ui;

import com.vaadin.flow.component.Component;
import nl.inkoopkring.network.ParticipantSummary;
import nl.inkoopkring.shared.ui.PersonCard;

/** How people are shown on the pages of this module. */
final class People {

    private People() {}

    /** Their organisation and what they do there: "Purmerend · inkoopadviseur". */
    static String place(ParticipantSummary.Place place) {
        return place.jobTitle().isBlank()
                ? place.organisation().name()
                : place.organisation().name() + " · " + place.jobTitle();
    }

    static PersonCard card(ParticipantSummary person, Component... actions) {
        var place = person.places().isEmpty() ? "" : place(person.places().getFirst());
        return new PersonCard(
                new PersonCard.Person(
                        person.name(),
                        "mensen/" + person.id().value(),
                        place,
                        person.about() == null ? "" : person.about(),
                        java.util.List.of(),
                        person.demo()),
                actions);
    }
}

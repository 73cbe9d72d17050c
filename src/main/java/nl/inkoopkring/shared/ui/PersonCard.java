package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone with the ring around the face, what they did, and why they are shown here. */
public class PersonCard extends Div {

    /**
     * What the card shows; translated already.
     *
     * @param name as others see it
     * @param path route of the profile without leading slash, or null when there is none
     * @param place organisation and function, such as "Purmerend · inkoopadviseur"
     * @param sentence what they did, such as "Purmerend · verkeersborden · gegund 2023", or empty
     * @param reasons why they are shown here, the strongest first
     * @param demo whether they are invented
     */
    public record Person(
            String name,
            @Nullable String path,
            String place,
            String sentence,
            List<String> reasons,
            boolean demo) {
        public Person {
            reasons = List.copyOf(reasons);
        }

        public static Person of(String name, @Nullable String path, String place) {
            return new Person(name, path, place, "", List.of(), false);
        }
    }

    public PersonCard(Person person, Component... actions) {
        addClassName("person-card");
        var body = new Div();
        body.addClassName("person-card-body");
        var name = new Div(nameOf(person));
        name.addClassName("person-name");
        if (person.demo()) {
            name.add(new Span(" "), new DemoMark());
        }
        body.add(name);
        if (!person.place().isEmpty()) {
            var place = new Div(new Span(person.place()));
            place.addClassName("meta");
            body.add(place);
        }
        if (!person.sentence().isEmpty()) {
            body.add(new Paragraph(person.sentence()));
        }
        if (!person.reasons().isEmpty()) {
            body.add(reasons(person.reasons()));
        }
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("button-row");
            body.add(row);
        }
        add(new Face(person.name(), Face.Size.MEDIUM), body);
    }

    private Component reasons(List<String> reasons) {
        var list = new UnorderedList();
        list.addClassName("reasons");
        list.getElement().setAttribute("aria-label", getTranslation("shared.personCard.reasons"));
        for (var reason : reasons) {
            var item = new ListItem(reason);
            item.addClassName("reason");
            list.add(item);
        }
        return list;
    }

    private static Component nameOf(Person person) {
        return person.path() == null
                ? new Span(person.name())
                : new Anchor(person.path(), person.name());
    }
}

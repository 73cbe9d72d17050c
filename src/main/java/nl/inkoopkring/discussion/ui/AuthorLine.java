package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.ParticipantId;

/** Who wrote something and where they work; says so when they took themselves away. */
class AuthorLine extends Span {

    private final String name;

    AuthorLine(Optional<ParticipantId> author, NetworkDirectory directory) {
        addClassName("author");
        var person = author.flatMap(id -> directory.person(id.value()));
        name =
                person.map(NetworkDirectory.Person::name)
                        .orElseGet(() ->
                                UI.getCurrentOrThrow().getTranslation("discussion.author.unknown"));
        person.ifPresentOrElse(
                known -> {
                    add(
                            known.active()
                                    ? new Anchor("mensen/" + known.id().value(), name)
                                    : new Span(name));
                    directory
                            .mainMembership(known.id().value())
                            .flatMap(place -> directory.organisation(place.organisationId()))
                            .ifPresent(place -> {
                                var organisation = new Span(place.name());
                                organisation.addClassName("muted");
                                add(organisation);
                            });
                },
                () -> add(new Span(name)));
    }

    String name() {
        return name;
    }
}

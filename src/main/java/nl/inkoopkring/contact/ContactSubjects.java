package nl.inkoopkring.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.ContentTypes;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a question is about, for one reader: what they may not see is left out, also when the other of the two may. */
@Component
class ContactSubjects {

    private static final String INKOOPPAKKET = "inkooppakket";
    private static final String ORGANISATION = "organisatie";

    private final ContentTypes types;
    private final InkooppakketDirectory packages;
    private final NetworkDirectory network;

    ContactSubjects(ContentTypes types, InkooppakketDirectory packages, NetworkDirectory network) {
        this.types = types;
        this.packages = packages;
        this.network = network;
    }

    /** All of it that the viewer may see, the most particular first. */
    List<ContactSubject> of(ContactContext context, Viewer viewer) {
        var subjects = new ArrayList<ContactSubject>();
        of(context.item(), viewer).ifPresent(subjects::add);
        of(ref(INKOOPPAKKET, context.inkooppakketId()), viewer)
                .filter(subject -> !subjects.contains(subject))
                .ifPresent(subjects::add);
        of(ref(ORGANISATION, context.organisationId()), viewer)
                .filter(subject -> !subjects.contains(subject))
                .ifPresent(subjects::add);
        if (!context.query().isEmpty()) {
            subjects.add(
                    new ContactSubject("search", "contact.subject.query", context.query(), null));
        }
        return subjects;
    }

    /** The name of the package, which everyone may know; or empty. */
    Optional<String> packageName(ContactContext context) {
        return Optional.ofNullable(context.inkooppakketId())
                .flatMap(packages::find)
                .map(inkooppakket -> inkooppakket.name());
    }

    /**
     * @throws NotFoundException when something of it does not exist, or not for this viewer
     */
    void requireVisible(ContactContext context, Viewer viewer) {
        if (isMissing(context.item(), viewer)
                || (context.inkooppakketId() != null
                        && packages.find(context.inkooppakketId()).isEmpty())
                || (context.organisationId() != null
                        && network.organisation(context.organisationId()).isEmpty())) {
            throw new NotFoundException();
        }
    }

    private boolean isMissing(@Nullable ContentRef ref, Viewer viewer) {
        return ref != null && types.link(ref, viewer).isEmpty();
    }

    private Optional<ContactSubject> of(@Nullable ContentRef ref, Viewer viewer) {
        if (ref == null) {
            return Optional.empty();
        }
        return types.byName(ref.type())
                .flatMap(type ->
                        type.link(ref.id(), viewer)
                                .map(link ->
                                        new ContactSubject(
                                                type.icon(), type.labelKey(), link.title(), link)));
    }

    private static @Nullable ContentRef ref(String type, @Nullable UUID id) {
        return id == null ? null : new ContentRef(type, id);
    }
}

package nl.inkoopkring.contact.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.contact.ContactContext;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one address where a question to a peer begins, {@code contact/nieuw}: reads it and makes it. */
@Component
class ContactAddress {

    static final String PATH = "contact/nieuw";

    private static final String WANTED = "aan";
    private static final String ORGANISATION = "organisatie";
    private static final String PACKAGE = "pakket";
    private static final String ITEM = "over";
    private static final String QUERY = "vraag";

    private final InkooppakketDirectory packages;

    ContactAddress(InkooppakketDirectory packages) {
        this.packages = packages;
    }

    /**
     * Where a question begins.
     *
     * @param wanted whom it is for, or null for whoever can help
     */
    record Beginning(@Nullable ParticipantId wanted, ContactContext context) {}

    /**
     * @throws NotFoundException for what is no id, and for a package that does not exist
     */
    Beginning read(QueryParameters parameters) {
        var wanted = value(parameters, WANTED).map(ContactAddress::id).map(ParticipantId::new);
        var item = value(parameters, ITEM).map(ContactAddress::ref);
        var inkooppakket =
                value(parameters, PACKAGE)
                        .map(slug ->
                                packages.bySlug(slug).orElseThrow(NotFoundException::new).id());
        var organisation = value(parameters, ORGANISATION).map(ContactAddress::id);
        return new Beginning(
                wanted.orElse(null),
                new ContactContext(
                        item.orElse(null),
                        inkooppakket.map(id -> id.value()).orElse(null),
                        organisation.orElse(null),
                        value(parameters, QUERY).orElse("")));
    }

    /** The address, without leading slash, of a question to this person about this. */
    String of(@Nullable ParticipantId wanted, ContactContext context) {
        var parameters = new LinkedHashMap<String, String>();
        if (wanted != null) {
            parameters.put(WANTED, wanted.value().toString());
        }
        if (context.organisationId() != null) {
            parameters.put(ORGANISATION, context.organisationId().toString());
        }
        if (context.inkooppakketId() != null) {
            packages.find(context.inkooppakketId())
                    .ifPresent(inkooppakket -> parameters.put(PACKAGE, inkooppakket.slug()));
        }
        if (context.item() != null) {
            parameters.put(ITEM, context.item().toString());
        }
        if (!context.query().isEmpty()) {
            parameters.put(QUERY, context.query());
        }
        return with(PATH, parameters);
    }

    /** The results page, for finding others. */
    String search(ContactContext context) {
        var words =
                context.query().isEmpty() && context.inkooppakketId() != null
                        ? packages.find(context.inkooppakketId())
                                .map(inkooppakket -> inkooppakket.name())
                                .orElse("")
                        : context.query();
        return with("zoeken", words.isEmpty() ? Map.of() : Map.of("q", words));
    }

    private static String with(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : path + "?" + QueryParameters.simple(parameters).getQueryString();
    }

    private static Optional<String> value(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(NotFoundException::new);
    }

    private static ContentRef ref(String text) {
        var colon = text.indexOf(':');
        if (colon < 1) {
            throw new NotFoundException();
        }
        return new ContentRef(text.substring(0, colon), id(text.substring(colon + 1)));
    }
}

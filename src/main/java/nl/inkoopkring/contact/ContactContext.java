package nl.inkoopkring.contact;

import java.util.UUID;
import nl.inkoopkring.content.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * What a question is about. Titles are not kept: each reader gets those that they may see at that moment.
 *
 * @param item the item that the question began at, or null
 * @param inkooppakketId the package, or null
 * @param organisationId the organisation whose experience is asked for, or null
 * @param query what was typed in search, at most {@link #LONGEST_QUERY} characters; or empty
 */
public record ContactContext(
        @Nullable ContentRef item,
        @Nullable UUID inkooppakketId,
        @Nullable UUID organisationId,
        String query) {

    public static final int LONGEST_QUERY = 300;

    /** About nothing in particular. */
    public static final ContactContext NONE = new ContactContext(null, null, null, "");

    public ContactContext {
        query = Words.cut(query.strip(), LONGEST_QUERY);
    }
}

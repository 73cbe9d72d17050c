package nl.inkoopkring.content;

import java.util.UUID;

/**
 * The opaque access tokens that items are indexed with and viewers hold. An item is visible to whoever holds one of its tokens.
 *
 * @see <a href="../../../../../../docs/decisions/004-access-tokens.md">decision 004</a>
 */
public final class Access {

    /** Everyone of the network but partners. */
    public static final String NETWORK = "network";

    /** Partners such as PIANOo; what carries this is shared with them. */
    public static final String PARTNERS = "partners";

    private Access() {}

    public static String participant(UUID id) {
        return "participant:" + id;
    }

    public static String organisation(UUID id) {
        return "organisation:" + id;
    }

    public static String role(String name) {
        return "role:" + name;
    }
}

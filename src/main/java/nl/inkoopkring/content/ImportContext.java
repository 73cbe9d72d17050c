package nl.inkoopkring.content;

import java.util.UUID;
import nl.inkoopkring.shared.Origin;

/** What a line may know of the import it is part of. */
public interface ImportContext {

    /** The origin that the row of this line gets. */
    Origin origin(String externalId);

    /**
     * The row behind an external id of an earlier line, of this import or any other; the same import goes first.
     *
     * @param fileName the kind of line, such as {@code "people.jsonl"}
     * @throws ImportLineException when there is none
     */
    UUID resolve(String fileName, String externalId);
}

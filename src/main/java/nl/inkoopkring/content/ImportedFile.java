package nl.inkoopkring.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of an import folder, as a bean of the module that its lines belong to. The runner calls it once for each line that is new or changed since the last
 * import, in a transaction of that line. Several beans may read the same file, each the fields of its own module: the first by order makes the row, the others get its
 * id as {@code existing}. A field that none of them asked for makes the line a bad one.
 *
 * @see <a href="../../../../../../docs/import.md">docs/import.md</a>
 */
public interface ImportedFile {

    /** Such as {@code "people.jsonl"}. */
    String fileName();

    /** Lower is read first. */
    int order();

    /**
     * Creates the row of a line, or brings the existing one up to date.
     *
     * @param existing id of the row that an earlier import made of this external id, or null
     * @return the row's id
     * @throws ImportLineException with the reason, in Dutch, when the line can't be taken
     */
    UUID store(ImportLine line, ImportContext context, @Nullable UUID existing);
}

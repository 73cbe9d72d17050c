package nl.inkoopkring.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where a row came from. Rows that people make in the application have {@link #here()}.
 *
 * @param source name of the import, or null for what was made here
 * @param externalId the id it has there; unique within its source
 * @param demo whether it is invented, and marked so wherever it is shown
 */
@Embeddable
public record Origin(
        @Column(name = "source") @Nullable String source,
        @Column(name = "external_id") @Nullable String externalId,
        @Column(name = "demo") boolean demo) {

    private static final Origin HERE = new Origin(null, null, false);

    public static Origin here() {
        return HERE;
    }
}

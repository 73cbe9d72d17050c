package nl.inkoopkring.search;

import java.util.Set;
import java.util.UUID;

/**
 * What matching asks evidence of: items that fit any of the wishes.
 *
 * @param query words as typed, or empty
 * @param description a text that tells what will be bought, or empty; of its words the most telling ones count
 * @param packages ids of packages
 * @param cpvCodes codes of eight digits; items with a code above or below fit too
 */
public record EvidenceSubject(
        String query, String description, Set<UUID> packages, Set<String> cpvCodes) {

    /** Nothing in particular. */
    static final EvidenceSubject NONE = of(Set.of(), Set.of());

    public EvidenceSubject {
        packages = Set.copyOf(packages);
        cpvCodes = Set.copyOf(cpvCodes);
    }

    /** What is recorded under these packages or codes, whatever its words. */
    public static EvidenceSubject of(Set<UUID> packages, Set<String> cpvCodes) {
        return new EvidenceSubject("", "", packages, cpvCodes);
    }

    public boolean hasWords() {
        return !query.isBlank() || !description.isBlank();
    }

    /** Whether nothing is asked, so that everything would fit. */
    public boolean isEmpty() {
        return !hasWords() && packages.isEmpty() && cpvCodes.isEmpty();
    }
}

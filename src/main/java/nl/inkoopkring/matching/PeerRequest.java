package nl.inkoopkring.matching;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * About what peers are looked for.
 *
 * @param query words, or empty; as typed, cut at {@link SearchRequest#LONGEST_QUERY} characters
 * @param description a text that tells what will be bought, or empty; cut at {@link #LONGEST_DESCRIPTION} characters
 * @param packages ids of packages
 * @param cpvCodes codes of eight digits
 * @param phase the phase the asker is in; null to take it from what their own organisation is doing about the same now
 * @param item what the page shows, or null
 * @param limit how many people at most, 1 to {@link #MOST}
 */
public record PeerRequest(
        String query,
        String description,
        Set<UUID> packages,
        Set<String> cpvCodes,
        @Nullable ProcurementPhase phase,
        @Nullable ContentRef item,
        int limit) {

    public static final int MOST = 50;
    public static final int LONGEST_DESCRIPTION = 10_000;

    public PeerRequest {
        query = cut(query, SearchRequest.LONGEST_QUERY);
        description = cut(description, LONGEST_DESCRIPTION);
        packages = Set.copyOf(packages);
        cpvCodes = Set.copyOf(cpvCodes);
        limit = Math.clamp(limit, 1, MOST);
    }

    /** About words as someone typed them. */
    public static PeerRequest words(String query, int limit) {
        return new PeerRequest(query, "", Set.of(), Set.of(), null, null, limit);
    }

    /** About a text that someone pasted. */
    public static PeerRequest description(String text, int limit) {
        return new PeerRequest("", text, Set.of(), Set.of(), null, null, limit);
    }

    /** About packages, whatever was written under them. */
    public static PeerRequest packages(Set<UUID> packages, int limit) {
        return new PeerRequest("", "", packages, Set.of(), null, null, limit);
    }

    /** About what a page shows. */
    public static PeerRequest of(PanelSubject subject, int limit) {
        return new PeerRequest(
                subject.query(),
                "",
                subject.packages(),
                subject.cpvCodes(),
                PeerScore.phaseOf(subject.phase()),
                subject.item(),
                limit);
    }

    /** What both ask for; the phase that was said goes before that of the item. */
    PeerRequest and(PeerRequest other) {
        return new PeerRequest(
                query,
                description,
                union(packages, other.packages),
                union(cpvCodes, other.cpvCodes),
                phase == null ? other.phase : phase,
                item == null ? other.item : item,
                limit);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it asks for nothing, so that nobody in particular fits. */
    public boolean isEmpty() {
        return !hasWords() && packages.isEmpty() && cpvCodes.isEmpty();
    }

    boolean hasWords() {
        return !query.isBlank() || !description.isBlank();
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}

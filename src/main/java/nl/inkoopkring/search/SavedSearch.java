package nl.inkoopkring.search;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.InvalidInputException;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A search that someone keeps, with the items it knows. What is found and not known is new; it is kept as ids alone, because whether the owner may see an item is
 * decided each time it is shown.
 *
 * @see <a href="../../../../../../docs/decisions/014-search-log.md">decision 014</a>
 */
@Entity
class SavedSearch extends AggregateRoot<SavedSearch> {

    /** So many of the best hits are known each time one looks. */
    static final int MOST_KNOWN = 2_000;

    /** Only these are told of: what stands behind them is known, and is no news when it moves up because others went away. */
    static final int MOST_TOLD = 1_000;

    /** Of what is new so many are told and kept. */
    private static final int MOST_FOUND = 20;

    private static final int BYTES = 2 * Long.BYTES;

    @Column(nullable = false, updatable = false)
    private UUID ownerId;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String query;

    @Column(nullable = false, updatable = false)
    private boolean literally;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private SearchRequest.Sort sort;

    @ElementCollection
    @CollectionTable(
            name = "saved_search_filter",
            joinColumns = @JoinColumn(name = "saved_search_id"))
    @BatchSize(size = 50)
    private Set<Filter> filters = new HashSet<>();

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AlertFrequency frequency;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant lookedAt;

    private @Nullable Instant nextCheckAt;

    @Column(nullable = false)
    private byte[] knownItems;

    @ElementCollection
    @CollectionTable(
            name = "saved_search_find",
            joinColumns = @JoinColumn(name = "saved_search_id"))
    @BatchSize(size = 50)
    private Set<Find> finds = new HashSet<>();

    /** A value of a facet. */
    @Embeddable
    record Filter(@Enumerated(EnumType.STRING) SearchFacet facet, String chosen) {}

    /** Something new, and when it was found. */
    @Embeddable
    record Find(UUID itemId, Instant foundAt) {}

    @SuppressWarnings("NullAway.Init")
    protected SavedSearch() {}

    /**
     * @param known what it finds now, which is not news
     * @throws InvalidInputException without a name or with one that is too long
     */
    SavedSearch(UUID owner, NewSavedSearch typed, List<UUID> known, Instant now) {
        ownerId = owner;
        name = checked(typed.name());
        var request = typed.request();
        query = request.query();
        literally = request.literal();
        sort = request.sort();
        request.filters()
                .forEach((facet, values) ->
                        values.forEach(value -> filters.add(new Filter(facet, value))));
        createdAt = now;
        lookedAt = now;
        frequency = typed.frequency();
        knownItems = bytes(known);
        nextCheckAt = frequency.next(now).orElse(null);
    }

    String name() {
        return name;
    }

    AlertFrequency frequency() {
        return frequency;
    }

    /** As it was saved, from the first hit. */
    SearchRequest request(int limit) {
        Map<SearchFacet, Set<String>> values = new EnumMap<>(SearchFacet.class);
        filters.forEach(filter ->
                values.computeIfAbsent(filter.facet(), _ -> new LinkedHashSet<>())
                        .add(filter.chosen()));
        return new SearchRequest(query, values, literally, sort, 0, limit);
    }

    void rename(String to) {
        name = checked(to);
    }

    /**
     * @param found what it finds now; asked when someone begins to listen, who does not want to hear of what was there before
     */
    void alert(AlertFrequency how, Supplier<List<UUID>> found, Instant now) {
        if (frequency == AlertFrequency.NEVER && how != AlertFrequency.NEVER) {
            knownItems = bytes(found.get());
        }
        frequency = how;
        nextCheckAt = how.next(now).orElse(null);
    }

    void stopAlerts() {
        frequency = AlertFrequency.NEVER;
        nextCheckAt = null;
    }

    /**
     * Takes over what is found now, and sets the next time to look.
     *
     * @param found best first, at most {@link #MOST_KNOWN}
     * @return of what is new the best, at most as many as are kept, in the same order; the rest is known from now on and told of no more
     */
    List<UUID> check(List<UUID> found, Instant now) {
        var known = known();
        var fresh =
                found.stream()
                        .limit(MOST_TOLD)
                        .filter(id -> !known.contains(id))
                        .limit(MOST_FOUND)
                        .toList();
        // What went out of sight for a while is no news when it comes back.
        var all = new LinkedHashSet<>(found);
        all.addAll(known);
        var remembered = all.stream().limit(2L * MOST_KNOWN).toList();
        knownItems = bytes(remembered);
        finds.removeIf(find -> fresh.contains(find.itemId()));
        fresh.forEach(id -> finds.add(new Find(id, now)));
        finds.stream()
                .sorted(
                        Comparator.comparing(Find::foundAt)
                                .reversed()
                                .thenComparing(find -> remembered.indexOf(find.itemId())))
                .skip(MOST_FOUND)
                .toList()
                .forEach(finds::remove);
        nextCheckAt = frequency.next(now).orElse(null);
        return fresh;
    }

    Set<Find> finds() {
        return finds;
    }

    boolean isUnseen(Find find) {
        return find.foundAt().isAfter(lookedAt);
    }

    void looked(Instant now) {
        lookedAt = now;
    }

    private static String checked(String typed) {
        var plain = typed.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Cs}]+", " ").strip();
        if (plain.isEmpty() || plain.length() > NewSavedSearch.LONGEST_NAME) {
            throw new InvalidInputException("search.saved.error.name", NewSavedSearch.LONGEST_NAME);
        }
        return plain;
    }

    private Set<UUID> known() {
        var ids = new LinkedHashSet<UUID>();
        var bytes = ByteBuffer.wrap(knownItems);
        while (bytes.hasRemaining()) {
            ids.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return ids;
    }

    private static byte[] bytes(List<UUID> ids) {
        var bytes = ByteBuffer.allocate(ids.size() * BYTES);
        ids.forEach(id ->
                bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return bytes.array();
    }
}

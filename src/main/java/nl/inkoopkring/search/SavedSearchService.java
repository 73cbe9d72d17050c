package nl.inkoopkring.search;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The searches that people keep: everyone their own. Another's does not exist ({@link NotFoundException}); without being signed in there are none ({@link
 * AccessDeniedException}).
 */
@Service
@Transactional
public class SavedSearchService {

    private static final int MOST = 50;

    private final SavedSearchRepository searches;
    private final SearchService search;
    private final CurrentViewer viewer;
    private final Clock clock;

    SavedSearchService(
            SavedSearchRepository searches,
            SearchService search,
            CurrentViewer viewer,
            Clock clock) {
        this.searches = searches;
        this.search = search;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Keeps a search. What it finds now is known, and is not told of later.
     *
     * @return its id
     * @throws InvalidInputException without a name, and when one keeps 50 already
     */
    public UUID save(NewSavedSearch typed) {
        var me = owner();
        if (searches.countByOwnerId(me) >= MOST) {
            throw new InvalidInputException("search.saved.error.full", MOST);
        }
        return searches.save(new SavedSearch(me, typed, found(typed.request()), now())).getId();
    }

    /** One's own, newest first, each with what was new lately. */
    @Transactional(readOnly = true)
    public List<SavedSearchDetails> mine() {
        var own = searches.findByOwnerIdOrderByCreatedAtDescIdDesc(owner());
        var items = visible(own, viewer.get());
        return own.stream()
                .map(saved ->
                        new SavedSearchDetails(
                                saved.getId(),
                                saved.name(),
                                saved.request(SearchRequest.MOST),
                                saved.frequency(),
                                saved.finds().stream()
                                        .sorted(
                                                Comparator.comparing(SavedSearch.Find::foundAt)
                                                        .reversed())
                                        .flatMap(find -> shown(saved, find, items).stream())
                                        .toList()))
                .toList();
    }

    /** How many items are new to one's searches since one last looked. */
    @Transactional(readOnly = true)
    public long unseen() {
        return search.countItems(searches.findUnseenItems(owner()), viewer.get());
    }

    /** One looked at what is new. */
    public void looked() {
        var now = now();
        searches.findByOwnerIdOrderByCreatedAtDescIdDesc(owner()).stream()
                .filter(saved -> saved.finds().stream().anyMatch(saved::isUnseen))
                .forEach(saved -> saved.looked(now));
    }

    /**
     * @throws InvalidInputException without a name
     */
    public void rename(UUID id, String name) {
        own(id).rename(name);
    }

    /** How often one wants to hear of what is new; after {@link AlertFrequency#NEVER} what is there already is not told of. */
    public void alert(UUID id, AlertFrequency frequency) {
        var saved = own(id);
        saved.alert(frequency, () -> found(saved.request(SearchRequest.MOST)), now());
    }

    /** Forgets a search; {@link #save} keeps it again. */
    public void remove(UUID id) {
        searches.delete(own(id));
    }

    private static Optional<SavedSearchDetails.NewItem> shown(
            SavedSearch saved, SavedSearch.Find find, Map<UUID, SearchHit> items) {
        return Optional.ofNullable(items.get(find.itemId()))
                .map(hit -> new SavedSearchDetails.NewItem(hit, saved.isUnseen(find)));
    }

    private Map<UUID, SearchHit> visible(Collection<SavedSearch> own, Viewer me) {
        var ids =
                own.stream()
                        .flatMap(saved -> saved.finds().stream())
                        .map(SavedSearch.Find::itemId)
                        .collect(Collectors.toSet());
        return search.items(ids, me).stream()
                .collect(Collectors.toMap(SearchHit::id, Function.identity(), (one, _) -> one));
    }

    private List<UUID> found(SearchRequest request) {
        return search.ids(request, viewer.get(), SavedSearch.MOST_KNOWN);
    }

    private SavedSearch own(UUID id) {
        return searches.findByIdAndOwnerId(id, owner()).orElseThrow(NotFoundException::new);
    }

    private UUID owner() {
        return viewer.get()
                .participant()
                .orElseThrow(() -> new AccessDeniedException("not signed in"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

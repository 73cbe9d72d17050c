package nl.inkoopkring.search;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.inkoopkring.content.Viewer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is new to saved searches, for whoever tells their owners. System-internal: runs for people who are not there, with the access they have at that moment. */
@Service
@Transactional
public class SavedSearchAlerts {

    private final SavedSearchRepository searches;
    private final SearchService search;
    private final Clock clock;

    SavedSearchAlerts(SavedSearchRepository searches, SearchService search, Clock clock) {
        this.searches = searches;
        this.search = search;
        this.clock = clock;
    }

    /** The people with a search that is due, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<UUID> ownersDue(int most) {
        return searches.findOwnersDue(now(), Limit.of(most));
    }

    /**
     * Looks for what is new to the searches of this person that are due, and sets when to look next. In the transaction of the caller, so that what is found and what is
     * told are one: of two that do this at once, one gets the news and the other nothing.
     *
     * @param viewer the owner, with the access of now
     * @return only searches with news, each with what the page shows of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SavedSearchAlert> check(UUID owner, Viewer viewer) {
        var now = now();
        var alerts = new ArrayList<SavedSearchAlert>();
        for (var saved : searches.lockDue(owner, now)) {
            var found =
                    search.ids(saved.request(SearchRequest.MOST), viewer, SavedSearch.MOST_KNOWN);
            var fresh = saved.check(found, now);
            var items = new ArrayList<>(search.items(fresh, viewer));
            if (!items.isEmpty()) {
                items.sort(Comparator.comparingInt(item -> fresh.indexOf(item.id())));
                alerts.add(new SavedSearchAlert(saved.name(), List.copyOf(items)));
            }
        }
        return alerts;
    }

    /** Stops all alerts of this person; the searches stay. */
    public void stop(UUID owner) {
        searches.findByOwnerIdOrderByCreatedAtDescIdDesc(owner).forEach(SavedSearch::stopAlerts);
    }

    /** Removes all searches of this person, who left the network. */
    public void forget(UUID owner) {
        searches.deleteAll(searches.findByOwnerIdOrderByCreatedAtDescIdDesc(owner));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

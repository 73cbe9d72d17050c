package nl.inkoopkring.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.inkoopkring.search.EvidenceOverview.Tally;

/**
 * Chooses, where there is more evidence than can be read, whose evidence is worth reading. From the number of someone's items and the newest date among them follows
 * the most that {@link PeerScore} can give for them, {@link PeerScore#most}; whoever has the greatest bound is looked at first, and of everyone chosen all items are
 * read, so that their score is exact (the threshold idea of Fagin, Lotem and Naor, 2003, with one round).
 */
final class PeerCandidates {

    private PeerCandidates() {}

    /**
     * @param wanted who may be chosen at all
     * @param items how many items may be read in all; someone with more than what is left is passed over, but for the first
     */
    static Set<UUID> best(
            Map<UUID, Tally> tallies, Predicate<UUID> wanted, int items, LocalDate today) {
        var ordered =
                tallies.entrySet().stream()
                        .filter(entry -> wanted.test(entry.getKey()))
                        .sorted(
                                Comparator.comparingDouble((Map.Entry<UUID, Tally> entry) ->
                                                PeerScore.most(entry.getValue(), today))
                                        .reversed()
                                        .thenComparing(Map.Entry::getKey))
                        .toList();
        var chosen = new LinkedHashSet<UUID>();
        long left = items;
        for (var entry : ordered) {
            long needed = entry.getValue().items();
            if (needed <= left || chosen.isEmpty()) {
                chosen.add(entry.getKey());
                left -= needed;
            }
            if (left <= 0) {
                break;
            }
        }
        return chosen;
    }
}

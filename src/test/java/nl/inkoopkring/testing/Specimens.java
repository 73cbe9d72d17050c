package nl.inkoopkring.testing;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.inkoopkring.search.SearchIndex;
import nl.inkoopkring.shared.Ids;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes {@link Specimen}s and takes them away again, each time waiting until the index has come to rest. */
public class Specimens {

    private static final int CHUNK = 500;

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final SettledIndex settled;
    private final SearchIndex index;

    Specimens(
            EntityManager entities,
            TransactionTemplate transaction,
            SettledIndex settled,
            SearchIndex index) {
        this.entities = entities;
        this.transaction = transaction;
        this.settled = settled;
        this.index = index;
    }

    /** Writes these and gives their ids in the same order. */
    public List<UUID> add(List<Specimen.Draft> drafts) {
        var ids = drafts.stream().map(draft -> Ids.next()).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            int begin = from;
            int end = Math.min(ids.size(), from + CHUNK);
            transaction.executeWithoutResult(status -> {
                for (int i = begin; i < end; i++) {
                    entities.persist(new Specimen(ids.get(i), drafts.get(i)));
                }
            });
        }
        settle();
        return ids;
    }

    /** Takes some away, writes others under ids of theirs, and changes others again, in one go. */
    public void replace(
            Collection<UUID> gone,
            Map<UUID, Specimen.Draft> added,
            Map<UUID, Specimen.Draft> changed) {
        transaction.executeWithoutResult(status -> {
            gone.forEach(id -> entities.remove(entities.find(Specimen.class, id)));
            added.forEach((id, draft) -> entities.persist(new Specimen(id, draft)));
            changed.forEach((id, draft) -> entities.find(Specimen.class, id).change(draft));
        });
        settle();
    }

    public void remove(Collection<UUID> ids) {
        replace(ids, Map.of(), Map.of());
    }

    private void settle() {
        settled.await();
        index.learnWords();
    }
}

package nl.inkoopkring.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;

/**
 * An entity that guards its own state: with a UUIDv7 of its own from birth, optimistic locking, and the events it registered published when its repository saves
 * it.
 *
 * <p>{@link #changed()} is to be called by every method that changes what a search should find, also when the change lies in a child: the index document is
 * rebuilt when {@code revision} moves.
 */
@MappedSuperclass
public abstract class AggregateRoot<A extends AggregateRoot<A>> extends AbstractAggregateRoot<A>
        implements Persistable<UUID> {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    @Version private @Nullable Long version;

    @Column(nullable = false)
    private int revision;

    @Transient private boolean stored;

    protected AggregateRoot() {
        this(Ids.next());
    }

    protected AggregateRoot(UUID id) {
        this.id = Objects.requireNonNull(id);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    /** The version this state was read at, for optimistic locking of edits; 0 for what was never stored. */
    public long version() {
        return version == null ? 0 : version;
    }

    protected void changed() {
        revision++;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof AggregateRoot<?> that
                && getClass() == that.getClass()
                && id.equals(that.id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}

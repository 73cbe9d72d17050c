package nl.inkoopkring.shared;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows that are asked for all the time, in memory: read when they are first asked for, and again by whoever asks after {@link #changed()}. Its own transaction, so
 * that it sees what is committed and not what the one who asks is about to write.
 */
public final class Snapshot<T> {

    private final Supplier<T> read;
    private final TransactionTemplate transaction;
    private final AtomicLong changes = new AtomicLong(1);
    private volatile @Nullable Copy<T> copy;

    /**
     * @param read reads all of it, within a transaction
     */
    public Snapshot(PlatformTransactionManager transactions, Supplier<T> read) {
        this.read = read;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Copy<T>(T value, long version) {}

    /** What is in the database now, as far as changes were told. */
    public T get() {
        return current().value();
    }

    /** Moves whenever the rows were read anew. */
    public long version() {
        return current().version();
    }

    /** To be called after rows were changed and committed. */
    public void changed() {
        changes.incrementAndGet();
    }

    private Copy<T> current() {
        var now = copy;
        return now == null || now.version() < changes.get() ? reload() : now;
    }

    /** One thread reads while the others wait for it: nobody gets rows that are older than a change they know of. */
    private synchronized Copy<T> reload() {
        // Taken before reading: a change that comes in meanwhile makes it be read again.
        long version = changes.get();
        var now = copy;
        if (now == null || now.version() < version) {
            now = transaction.execute(status -> new Copy<>(read.get(), version));
            copy = now;
        }
        return now;
    }
}

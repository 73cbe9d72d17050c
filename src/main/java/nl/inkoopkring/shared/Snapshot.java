package nl.inkoopkring.shared;

import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows that are asked for all the time, in memory: read when they are first asked for, and again by whoever asks after {@link #changed()}. Its own transaction, so
 * that it sees what is committed and not what the one who asks is about to write.
 *
 * <p>Who asks may hold a connection already and reading takes one more. So nobody waits long for the one who reads: if all connections are held by those who wait, none
 * is left to read with. And who finds none to read with goes on with the rows as they were; any other failure is theirs to know.
 */
public final class Snapshot<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    /** How the SQL states begin that are about the connection. */
    private static final String CONNECTION_FAILED = "08";

    private final Supplier<T> read;
    private final ReentrantLock reading = new ReentrantLock();
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

    /** One thread reads while the others wait for it. Rows that are older than a change one knows of are better than none, but only when it takes long. */
    private Copy<T> reload() {
        var old = copy;
        if (old == null) {
            reading.lock();
        } else if (!tryToRead()) {
            return old;
        }
        try {
            // Taken before reading: a change that comes in meanwhile makes it be read again.
            long version = changes.get();
            var now = copy;
            if (now == null || now.version() < version) {
                now = transaction.execute(status -> new Copy<>(read.get(), version));
                copy = now;
            }
            return now;
        } catch (RuntimeException e) {
            if (old == null || !isForWantOfConnection(e)) {
                throw e;
            }
            LOG.warn("Rows in memory could not be read again: no connection in time", e);
            return old;
        } finally {
            reading.unlock();
        }
    }

    /**
     * Whether the pool had none in time: it says so with this exception, which has no SQL state, or that of a connection that could not be made. The driver of MariaDB
     * throws the same exception for failures whose SQL state it doesn't know.
     */
    private static boolean isForWantOfConnection(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException refused) {
                var state = refused.getSQLState();
                return state == null || state.startsWith(CONNECTION_FAILED);
            }
        }
        return false;
    }

    private boolean tryToRead() {
        try {
            return reading.tryLock(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

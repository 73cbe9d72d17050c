package nl.inkoopkring.shell;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs what stores many lines as one transaction that writes at its end, the rows of a table together. Lines of one batch do not see each other in queries: where
 * two of them collide, a constraint of the database refuses the batch, and its lines are to be stored one by one.
 */
@Component
class ImportBatches {

    /** How many lines go together: more hardly helps, and each costs the lines beside it a second try when it is bad. */
    static final int SIZE = 100;

    private final TransactionTemplate transaction;
    private final EntityManager entities;

    ImportBatches(TransactionTemplate transaction, EntityManager entities) {
        this.transaction = transaction;
        this.entities = entities;
    }

    void run(Runnable work) {
        transaction.executeWithoutResult(status -> {
            entities.setFlushMode(FlushModeType.COMMIT);
            work.run();
        });
    }
}

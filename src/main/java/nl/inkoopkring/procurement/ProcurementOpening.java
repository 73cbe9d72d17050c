package nl.inkoopkring.procurement;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens dossiers whose day has come, at start and every minute. Each in a transaction of its own, so that one that fails stops no other. */
@Component
class ProcurementOpening {

    private static final Logger LOG = LoggerFactory.getLogger(ProcurementOpening.class);
    private static final int BATCH = 200;

    private final ProcurementRepository procurements;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Dates dates;
    private final Clock clock;

    ProcurementOpening(
            ProcurementRepository procurements,
            TransactionTemplate transaction,
            AuditLog audit,
            Dates dates,
            Clock clock) {
        this.procurements = procurements;
        this.transaction = transaction;
        this.audit = audit;
        this.dates = dates;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void openDue() {
        for (var id : procurements.dueToOpen(dates.today(), Limit.of(BATCH))) {
            try {
                transaction.executeWithoutResult(status -> open(id));
            } catch (OptimisticLockingFailureException e) {
                // Edited, or opened by another node, at the same moment; the next round looks
                // again.
                LOG.debug("Procurement {} was changed while it was to be opened", id);
            }
        }
    }

    private void open(UUID id) {
        procurements
                .findById(id)
                .filter(procurement -> procurement.open(clock.instant(), dates.today()))
                .ifPresent(procurement -> {
                    procurements.save(procurement);
                    audit.record((UUID) null, "procurement.open", id.toString(), "ok");
                    LOG.info("Procurement {} is open from now on", id);
                });
    }
}

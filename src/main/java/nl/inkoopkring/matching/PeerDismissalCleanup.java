package nl.inkoopkring.matching;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets who was put aside once the time for it is over. Several processes may do it at once. */
@Component
class PeerDismissalCleanup {

    private final PeerDismissalRepository dismissals;
    private final Clock clock;

    PeerDismissalCleanup(PeerDismissalRepository dismissals, Clock clock) {
        this.dismissals = dismissals;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT5M")
    @Transactional
    void forgetExpired() {
        dismissals.deleteExpired(clock.instant());
    }
}

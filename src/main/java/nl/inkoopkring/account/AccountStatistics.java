package nl.inkoopkring.account;

import jakarta.persistence.EntityManager;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of accounts, for the programme manager; never of persons. */
@Service
@Transactional(readOnly = true)
public class AccountStatistics {

    private final EntityManager entities;
    private final CurrentParticipant current;

    AccountStatistics(EntityManager entities, CurrentParticipant current) {
        this.entities = entities;
        this.current = current;
    }

    /** How many people can sign in. */
    public long count() {
        current.requireRole(Role.DIRECTOR, Role.ADMIN);
        return entities.createQuery(
                        "select count(a) from Account a where a.disabledAt is null", Long.class)
                .getSingleResult();
    }
}

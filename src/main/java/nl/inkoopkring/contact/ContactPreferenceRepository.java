package nl.inkoopkring.contact;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ContactPreferenceRepository extends JpaRepository<ContactPreference, UUID> {

    /** Questions to one person wait for each other here, so that a monthly maximum holds exactly. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ContactPreference p where p.id = :id")
    Optional<ContactPreference> lock(UUID id);
}

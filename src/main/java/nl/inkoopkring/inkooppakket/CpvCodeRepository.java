package nl.inkoopkring.inkooppakket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CpvCodeRepository extends JpaRepository<CpvCode, UUID> {
    Optional<CpvCode> findByCode(String code);

    List<CpvCode> findByCodeInOrderByCode(Collection<String> codes);

    List<CpvCode> findByCodeStartingWithOrderByCode(
            String prefix, org.springframework.data.domain.Limit limit);
}

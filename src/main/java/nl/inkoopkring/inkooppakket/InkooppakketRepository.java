package nl.inkoopkring.inkooppakket;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InkooppakketRepository extends JpaRepository<Inkooppakket, UUID> {
    Optional<Inkooppakket> findBySlug(String slug);
}

package nl.inkoopkring.handreiking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface HandreikingRepository
        extends JpaRepository<Handreiking, UUID>, JpaSpecificationExecutor<Handreiking> {

    Optional<Handreiking> findBySlug(String slug);

    boolean existsBySlug(String slug);

    @Override
    @EntityGraph(attributePaths = {"packages", "themes"})
    List<Handreiking> findAll(Specification<Handreiking> specification, Sort sort);
}

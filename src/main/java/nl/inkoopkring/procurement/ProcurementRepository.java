package nl.inkoopkring.procurement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProcurementRepository extends JpaRepository<Procurement, UUID> {

    /** What a viewer may know of, as part of each query: the same rule as {@link Procurement#maySeeHead}. */
    String VISIBLE =
            """
            (:member = true and p.embargo.visibility <> nl.inkoopkring.procurement.Visibility.HIDDEN
             or :partner = true and p.embargo.visibility = nl.inkoopkring.procurement.Visibility.OPEN
                and p.people is empty and p.facts.sourceUrl is not null
             or :member = true and exists (select 1 from p.people me where me.participantId = :viewer))\
            """;

    String ORDER = " order by p.orderedOn desc, p.id desc";

    @Query(
            "select p.id from Procurement p where p.embargo.opensOn <= :today order by p.embargo.opensOn")
    List<UUID> dueToOpen(LocalDate today, Limit limit);

    @Query(
            "select p from Procurement p where "
                    + VISIBLE
                    + """
                     and (:inkooppakket is null or p.facts.inkooppakketId = :inkooppakket)
                     and (:phase is null or p.facts.phase = :phase)
                     and (:organisation is null
                          or exists (select 1 from p.parties o where o.organisationId = :organisation))
                     and (:beforeDate is null or p.orderedOn < :beforeDate
                          or p.orderedOn = :beforeDate and p.id < :beforeId)\
                    """
                    + ORDER)
    List<Procurement> page(
            boolean member,
            boolean partner,
            @Nullable UUID viewer,
            @Nullable UUID inkooppakket,
            @Nullable UUID organisation,
            @Nullable ProcurementPhase phase,
            @Nullable LocalDate beforeDate,
            @Nullable UUID beforeId,
            Limit limit);

    /** Where someone is on the dossier; who looks must be allowed to know it: a head names its contacts alone. */
    @Query(
            "select p from Procurement p where "
                    + VISIBLE
                    + """
                     and exists (select 1 from p.people t where t.participantId = :participant
                         and (t.contact = true
                              or p.embargo.visibility <> nl.inkoopkring.procurement.Visibility.HEAD
                              or :member = true and exists (select 1 from p.people me where me.participantId = :viewer)))\
                    """
                    + ORDER)
    List<Procurement> ofParticipant(
            boolean member, boolean partner, @Nullable UUID viewer, UUID participant, Limit limit);

    /** Used handreikingen are content: only where the viewer reads that. */
    @Query(
            "select p from Procurement p join p.facts.handreikingen h where h = :handreiking and "
                    + VISIBLE
                    + """
                     and (p.embargo.visibility = nl.inkoopkring.procurement.Visibility.OPEN
                          or :member = true and exists (select 1 from p.people me where me.participantId = :viewer))\
                    """
                    + ORDER)
    List<Procurement> usingHandreiking(
            boolean member, boolean partner, @Nullable UUID viewer, UUID handreiking, Limit limit);

    /** With experiences the viewer reads. */
    @Query(
            "select p from Procurement p where p.facts.inkooppakketId in :packages and p.experiences is"
                    + " not empty and "
                    + VISIBLE
                    + """
                     and (p.embargo.visibility = nl.inkoopkring.procurement.Visibility.OPEN
                          or :member = true and exists (select 1 from p.people me where me.participantId = :viewer))\
                    """
                    + ORDER)
    List<Procurement> withExperience(
            boolean member,
            boolean partner,
            @Nullable UUID viewer,
            Collection<UUID> packages,
            Limit limit);

    @Query("select e from Experience e join fetch e.procurement where e.id = :id")
    Optional<Experience> experience(UUID id);

    @Query(
            "select e.procurement.id from Experience e where e.origin.source = :source and"
                    + " e.origin.externalId = :externalId")
    Optional<UUID> procurementOfExperience(String source, String externalId);

    @Query(
            "select count(p) from Procurement p where p.embargo.visibility <>"
                    + " nl.inkoopkring.procurement.Visibility.HIDDEN")
    long countVisible();

    @Query(
            "select count(e) from Experience e where e.procurement.embargo.visibility ="
                    + " nl.inkoopkring.procurement.Visibility.OPEN")
    long countOpenExperiences();

    @Query(
            """
            select count(distinct o.organisationId) from Procurement p join p.parties o
            where p.embargo.visibility = nl.inkoopkring.procurement.Visibility.OPEN and p.experiences is not empty\
            """)
    long countOrganisationsWithExperience();
}

package nl.inkoopkring.handreiking;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library of handreikingen, for members and partners. */
@Service
@Transactional(readOnly = true)
public class HandreikingService {

    private final HandreikingRepository handreikingen;
    private final CurrentParticipant current;
    private final NetworkDirectory directory;

    HandreikingService(
            HandreikingRepository handreikingen,
            CurrentParticipant current,
            NetworkDirectory directory) {
        this.handreikingen = handreikingen;
        this.current = current;
        this.directory = directory;
    }

    /** The handreikingen that pass the filter, by title; one query. */
    public List<HandreikingSummary> list(HandreikingFilter filter) {
        requireReader();
        return handreikingen
                .findAll(
                        (root, query, builder) -> predicate(filter, root, query, builder),
                        Sort.by("title"))
                .stream()
                .map(Handreiking::summary)
                .toList();
    }

    /**
     * One version, whole.
     *
     * @param number of an older version, or null for the current one
     * @throws NotFoundException when there is no handreiking at this place, or no such version of it
     */
    public HandreikingDetails get(String slug, @Nullable String number) {
        requireReader();
        var handreiking = handreikingen.findBySlug(slug).orElseThrow(NotFoundException::new);
        var version =
                number == null
                        ? handreiking.current()
                        : handreiking.version(number).orElseThrow(NotFoundException::new);
        return new HandreikingDetails(
                handreiking.summary(),
                version.summary(),
                version.sections(),
                version.items(),
                handreiking.versionsNewestFirst().stream()
                        .map(HandreikingVersion::summary)
                        .toList(),
                contacts(handreiking),
                handreiking.sourceUrl());
    }

    /** All versions there have been, the newest first. */
    public List<VersionSummary> versions(String slug) {
        return get(slug, null).versions();
    }

    /** What a procurement needs to name the handreikingen it used; those that do not exist are left out. */
    public Optional<HandreikingSummary> find(HandreikingId id) {
        requireReader();
        return handreikingen.findById(id.value()).map(Handreiking::summary);
    }

    /** How many there are; for the page that shows how the network grows. */
    public long count() {
        requireReader();
        return handreikingen.count();
    }

    private List<ParticipantId> contacts(Handreiking handreiking) {
        if (!current.viewer().tokens().contains(Access.NETWORK)) {
            return List.of();
        }
        return handreiking.contacts().stream()
                .map(HandreikingContact::participantId)
                .filter(id ->
                        directory.person(id).filter(NetworkDirectory.Person::active).isPresent())
                .map(ParticipantId::new)
                .toList();
    }

    private void requireReader() {
        current.require();
        if (!current.viewer().maySee(Handreiking.ACCESS)) {
            throw new AccessDeniedException("members and partners only");
        }
    }

    private static @Nullable Predicate predicate(
            HandreikingFilter filter,
            Root<Handreiking> root,
            CriteriaQuery<?> query,
            CriteriaBuilder builder) {
        var wishes = new ArrayList<Predicate>();
        if (filter.inkooppakket() != null) {
            wishes.add(
                    builder.isMember(
                            filter.inkooppakket().value(),
                            root.<java.util.Set<java.util.UUID>>get("packages")));
        }
        if (filter.theme() != null) {
            wishes.add(
                    builder.isMember(
                            filter.theme(),
                            root.<java.util.Set<nl.inkoopkring.inkooppakket.MviTheme>>get(
                                    "themes")));
        }
        if (filter.phase() != null) {
            wishes.add(
                    builder.or(
                            has("sections", filter.phase(), root, query, builder),
                            has("items", filter.phase(), root, query, builder)));
        }
        return wishes.isEmpty() ? null : builder.and(wishes.toArray(Predicate[]::new));
    }

    private static Predicate has(
            String parts,
            HandreikingPhase phase,
            Root<Handreiking> root,
            CriteriaQuery<?> query,
            CriteriaBuilder builder) {
        var subquery = query.subquery(Integer.class);
        var version = subquery.from(HandreikingVersion.class);
        return builder.exists(
                subquery.select(builder.literal(1))
                        .where(
                                builder.equal(version.get("handreiking"), root),
                                builder.equal(version.get("number"), root.get("currentNumber")),
                                builder.equal(version.join(parts).get("phase"), phase)));
    }
}

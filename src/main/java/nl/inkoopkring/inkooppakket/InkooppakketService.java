package nl.inkoopkring.inkooppakket;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.SmallCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The packages and who follows them. */
@Service
@Transactional
public class InkooppakketService {

    private final InkooppakketDirectory directory;
    private final PackageFollowRepository follows;
    private final CurrentParticipant current;
    private final Clock clock;

    InkooppakketService(
            InkooppakketDirectory directory,
            PackageFollowRepository follows,
            CurrentParticipant current,
            Clock clock) {
        this.directory = directory;
        this.follows = follows;
        this.current = current;
        this.clock = clock;
    }

    /** All packages, by name. */
    @Transactional(readOnly = true)
    public List<InkooppakketSummary> all() {
        current.require();
        return List.copyOf(directory.all());
    }

    /**
     * @throws NotFoundException when there is no package at this place
     */
    @Transactional(readOnly = true)
    public InkooppakketSummary bySlug(String slug) {
        current.require();
        return directory.bySlug(slug).orElseThrow(NotFoundException::new);
    }

    /** The packages that name this CPV code or one above or below it, the nearest first. */
    @Transactional(readOnly = true)
    public List<InkooppakketSummary> ofCpv(String code) {
        current.require();
        return directory.all().stream()
                .map(inkooppakket -> new Near(inkooppakket, nearness(inkooppakket, code)))
                .filter(near -> near.nearness() >= Near.ENOUGH)
                .sorted(java.util.Comparator.comparingDouble(Near::nearness).reversed())
                .map(Near::inkooppakket)
                .toList();
    }

    private record Near(InkooppakketSummary inkooppakket, double nearness) {
        /** Alike in at least the class, four digits of eight. */
        static final double ENOUGH = 0.6;
    }

    private static double nearness(InkooppakketSummary inkooppakket, String code) {
        return inkooppakket.cpvCodes().stream()
                .mapToDouble(own -> nl.inkoopkring.search.Cpv.nearness(own, code))
                .max()
                .orElse(0);
    }

    public void follow(InkooppakketId id) {
        var me = current.require();
        if (directory.find(id.value()).isEmpty()) {
            throw new NotFoundException();
        }
        var key = new PackageFollow.Key(me, id.value());
        if (!follows.existsById(key)) {
            follows.save(new PackageFollow(me, id.value(), clock.instant()));
        }
    }

    public void unfollow(InkooppakketId id) {
        follows.deleteById(new PackageFollow.Key(current.require(), id.value()));
    }

    /** The packages one follows oneself. */
    @Transactional(readOnly = true)
    public Set<InkooppakketId> followed() {
        return follows.findByParticipantId(current.require()).stream()
                .map(follow -> new InkooppakketId(follow.inkooppakketId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many people follow a package, so that no few can be told apart: {@link SmallCounts}. */
    @Transactional(readOnly = true)
    public long followerCount(InkooppakketId id) {
        current.require();
        return SmallCounts.folded(follows.countByInkooppakketId(id.value()));
    }

    /** Who follows a package, for members; the first follower first. */
    @Transactional(readOnly = true)
    public List<ParticipantId> followers(InkooppakketId id) {
        current.requireMember();
        return follows.findByInkooppakketIdOrderByFollowedAt(id.value()).stream()
                .map(follow -> new ParticipantId(follow.participantId()))
                .toList();
    }
}

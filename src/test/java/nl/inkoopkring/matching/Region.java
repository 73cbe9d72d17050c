package nl.inkoopkring.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.Cluster;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.network.Membership;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.OrganisationKind;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.SizeClass;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.EvidenceItem;
import nl.inkoopkring.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A small region in memory, and what was found in it: who did what, by name. */
class Region implements PeerPieces.Register {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private final Map<UUID, NetworkDirectory.Person> people = new HashMap<>();
    private final Map<UUID, OrganisationSummary> organisations = new HashMap<>();
    private final Map<UUID, InkooppakketSummary> packages = new HashMap<>();
    private final List<EvidenceItem> items = new ArrayList<>();

    static UUID id(String name) {
        return Ids.named(name);
    }

    Region municipality(String name, SizeClass size, @Nullable String subregion) {
        return organisation(name, OrganisationKind.MUNICIPALITY, size, subregion, null);
    }

    Region organisation(
            String name,
            OrganisationKind kind,
            @Nullable SizeClass size,
            @Nullable String subregion,
            @Nullable String successor) {
        organisations.put(
                id(name),
                new OrganisationSummary(
                        new OrganisationId(id(name)),
                        name.toLowerCase(java.util.Locale.ROOT),
                        name,
                        kind,
                        subregion,
                        size,
                        null,
                        successor == null ? null : LocalDate.of(2022, 3, 23),
                        successor == null ? null : new OrganisationId(id(successor)),
                        null,
                        false));
        return this;
    }

    Region person(String name, String organisation) {
        return person(name, organisation, true);
    }

    Region person(String name, String organisation, boolean active) {
        people.put(
                id(name),
                new NetworkDirectory.Person(
                        new ParticipantId(id(name)),
                        name,
                        name + "@example.org",
                        null,
                        false,
                        "nl",
                        active,
                        null,
                        Set.of(
                                new Membership(
                                        id(organisation),
                                        "inkoper",
                                        LocalDate.of(2020, 1, 1),
                                        null)),
                        Set.of(),
                        Instant.EPOCH,
                        false));
        return this;
    }

    Region inkooppakket(String name, String... codes) {
        packages.put(
                id(name),
                new InkooppakketSummary(
                        new InkooppakketId(id(name)),
                        name,
                        name,
                        Cluster.GWW,
                        "",
                        Set.of(codes),
                        Set.of()));
        return this;
    }

    Region found(String title, float score, Evidence... evidence) {
        items.add(
                new EvidenceItem(
                        new ContentRef("aanbesteding", id(title)),
                        title,
                        "aanbestedingen/" + id(title),
                        false,
                        List.of(evidence),
                        score));
        return this;
    }

    /** Evidence of an award on a date. */
    static Evidence did(
            @Nullable String person, String organisation, String inkooppakket, String date) {
        return evidence(person, organisation, inkooppakket, "AWARDED", LocalDate.parse(date));
    }

    /** Evidence of what is going on now. */
    static Evidence busy(
            @Nullable String person, String organisation, String inkooppakket, String phase) {
        return evidence(person, organisation, inkooppakket, phase, null);
    }

    static Evidence evidence(
            @Nullable String person,
            String organisation,
            String inkooppakket,
            String phase,
            @Nullable LocalDate date) {
        return new Evidence(
                person == null ? null : id(person),
                id(organisation),
                "BUYER",
                id(inkooppakket),
                Set.of(),
                phase,
                date,
                date == null,
                false);
    }

    static Evidence shared(Evidence evidence) {
        return new Evidence(
                evidence.participantId(),
                evidence.organisationId(),
                evidence.role(),
                evidence.inkooppakketId(),
                evidence.cpvCodes(),
                evidence.phase(),
                evidence.date(),
                evidence.active(),
                true);
    }

    static Evidence under(Evidence evidence, String... codes) {
        return new Evidence(
                evidence.participantId(),
                evidence.organisationId(),
                evidence.role(),
                evidence.inkooppakketId(),
                Set.of(codes),
                evidence.phase(),
                evidence.date(),
                evidence.active(),
                evidence.shared());
    }

    static Viewer member(String name, String organisation) {
        return new Viewer(id(name), id(organisation), Set.of(Access.NETWORK));
    }

    static PeerRequest about(String inkooppakket) {
        return PeerRequest.packages(Set.of(id(inkooppakket)), 50);
    }

    PeerScore.Subject subject(PeerRequest request, Viewer viewer) {
        return SubjectFinder.of(
                request,
                SubjectFinder.packages(request, items),
                true,
                new PeerPieces(items, viewer, this, TODAY));
    }

    PeerFinder find(PeerRequest request, Viewer viewer) {
        var pieces = new PeerPieces(items, viewer, this, TODAY);
        return new PeerFinder(pieces, subject(request, viewer));
    }

    @Override
    public Optional<NetworkDirectory.Person> person(UUID id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<OrganisationSummary> organisation(UUID id) {
        return Optional.ofNullable(organisations.get(id));
    }

    @Override
    public Optional<InkooppakketSummary> inkooppakket(UUID id) {
        return Optional.ofNullable(packages.get(id));
    }
}

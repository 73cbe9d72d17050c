package nl.inkoopkring.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.search.SearchDocument;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchSource;
import nl.inkoopkring.search.Searchable;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.ChildRows;
import nl.inkoopkring.shared.Origin;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A person of the network, with where they work and what they may do, over time. */
@Entity
@Searchable
class Participant extends AggregateRoot<Participant> implements SearchSource {

    enum Status {
        ACTIVE,
        /** Left the network: what they wrote stays, they can't be asked any more. */
        LEFT
    }

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String email;

    private @Nullable String about;

    @Column(nullable = false)
    private boolean emailShown;

    @Column(nullable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    /** The organisation they act for now, when they belong to several. */
    private @Nullable UUID actingForId;

    @Column(nullable = false)
    private Instant joinedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "participant_id"))
    @BatchSize(size = 200)
    private Set<Membership> memberships = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "role_term", joinColumns = @JoinColumn(name = "participant_id"))
    @BatchSize(size = 200)
    private Set<RoleTerm> roleTerms = new HashSet<>();

    @Embedded private Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    Participant(String name, String email, Instant joinedAt, Origin origin) {
        this.name = name;
        this.email = email.toLowerCase(Locale.ROOT);
        this.language = "nl";
        this.status = Status.ACTIVE;
        this.joinedAt = joinedAt;
        this.origin = origin;
    }

    void introduce(String newName, String newEmail, @Nullable String newAbout) {
        name = newName;
        email = newEmail.toLowerCase(Locale.ROOT);
        about = newAbout;
        changed();
    }

    void editProfile(
            String newName, @Nullable String newAbout, boolean showEmail, String newLanguage) {
        name = newName;
        about = newAbout;
        emailShown = showEmail;
        language = newLanguage;
        changed();
    }

    void speak(String newLanguage) {
        language = newLanguage;
        changed();
    }

    void workAt(Collection<Membership> places) {
        ChildRows.replace(memberships, places);
        changed();
    }

    void holdRoles(Collection<RoleTerm> terms) {
        ChildRows.replace(roleTerms, terms);
        changed();
    }

    void actFor(OrganisationId organisation, LocalDate today) {
        if (memberships.stream()
                .noneMatch(m ->
                        m.organisationId().equals(organisation.value()) && m.isActiveOn(today))) {
            throw new IllegalArgumentException("not a member of " + organisation);
        }
        actingForId = organisation.value();
        changed();
    }

    void leave() {
        status = Status.LEFT;
        changed();
        registerEvent(new ParticipantDeactivated(new ParticipantId(getId())));
    }

    void comeBack() {
        status = Status.ACTIVE;
        changed();
        registerEvent(new ParticipantActivated(new ParticipantId(getId())));
    }

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    Set<Role> rolesOn(LocalDate day) {
        return roleTerms.stream()
                .filter(term -> term.isActiveOn(day))
                .map(RoleTerm::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    NetworkDirectory.Person entry() {
        return new NetworkDirectory.Person(
                new ParticipantId(getId()),
                name,
                email,
                about,
                emailShown,
                language,
                isActive(),
                actingForId,
                Set.copyOf(memberships),
                Set.copyOf(roleTerms),
                joinedAt,
                origin.demo());
    }

    @Override
    public SearchDocument searchDocument() {
        var document =
                SearchDocument.of("deelnemer", "mensen/" + getId(), name)
                        .summary(about)
                        .text(
                                memberships.stream()
                                        .map(Membership::jobTitle)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))
                        .facet(
                                SearchFacet.ORGANISATION,
                                memberships.stream()
                                        .filter(m -> m.validUntil() == null)
                                        .map(m -> m.organisationId().toString())
                                        .toList())
                        .origin(origin);
        return isActive() ? document.visibleTo(Access.NETWORK) : document;
    }
}

package nl.inkoopkring.network;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the network. */
@Service
@Transactional
public class ParticipantService {

    private static final int MAX_NAME = 120;
    private static final int MAX_ABOUT = 600;
    private static final Comparator<ParticipantSummary> BY_NAME =
            Comparator.comparing(
                    ParticipantSummary::name, Collator.getInstance(Locale.of("nl", "NL")));

    private final ParticipantRepository participants;
    private final NetworkDirectory directory;
    private final CurrentParticipant current;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    ParticipantService(
            ParticipantRepository participants,
            NetworkDirectory directory,
            CurrentParticipant current,
            Clock clock,
            ApplicationEventPublisher events,
            AuditLog audit) {
        this.participants = participants;
        this.directory = directory;
        this.current = current;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /** System-internal: for sign-in and invitations, which show nobody whether an address is known. */
    @Transactional(readOnly = true)
    public Optional<ParticipantId> findByEmail(String email) {
        return participants
                .findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .map(participant -> new ParticipantId(participant.getId()));
    }

    /** System-internal: the roles held now, for sign-in. Empty for someone who left. */
    @Transactional(readOnly = true)
    public Set<Role> rolesOf(ParticipantId id) {
        return participants
                .findById(id.value())
                .filter(Participant::isActive)
                .map(participant -> participant.rolesOn(directory.today()))
                .orElse(Set.of());
    }

    /** System-internal: for mails to the person themselves. */
    @Transactional(readOnly = true)
    public String emailOf(ParticipantId id) {
        return person(id).email();
    }

    /** System-internal: names are shown only beside what the viewer may see. */
    @Transactional(readOnly = true)
    public String nameOf(ParticipantId id) {
        return person(id).name();
    }

    /** Everyone who is active, for members; ordered by name. */
    @Transactional(readOnly = true)
    public List<ParticipantSummary> all() {
        current.requireMember();
        return directory.people().stream()
                .filter(NetworkDirectory.Person::active)
                .map(this::summary)
                .sorted(BY_NAME)
                .toList();
    }

    /**
     * One person, for members.
     *
     * @throws NotFoundException when there is none, or they left
     */
    @Transactional(readOnly = true)
    public ParticipantSummary get(ParticipantId id) {
        current.requireMember();
        return directory
                .person(id.value())
                .filter(NetworkDirectory.Person::active)
                .map(this::summary)
                .orElseThrow(NotFoundException::new);
    }

    /** One's own profile, to edit. */
    @Transactional(readOnly = true)
    public ParticipantProfile profile() {
        var participant =
                participants.findById(current.require()).orElseThrow(NotFoundException::new);
        var entry = participant.entry();
        return new ParticipantProfile(
                entry.id(),
                entry.name(),
                entry.email(),
                entry.about(),
                entry.emailShown(),
                entry.language(),
                participant.version());
    }

    /** The organisations one belongs to now, the one acted for first. */
    @Transactional(readOnly = true)
    public List<OrganisationSummary> ownPlaces() {
        var me = current.require();
        return directory.person(me).stream()
                .flatMap(person -> person.membershipsOn(directory.today()).stream())
                .flatMap(place -> directory.organisation(place.organisationId()).stream())
                .distinct()
                .toList();
    }

    /**
     * Changes one's own profile.
     *
     * @throws InvalidInputException when the name is empty or a text too long
     * @throws org.springframework.dao.OptimisticLockingFailureException when it was changed meanwhile
     */
    public void editProfile(ParticipantProfile edited) {
        var id = current.require();
        if (edited.name().isBlank() || edited.name().length() > MAX_NAME) {
            throw new InvalidInputException("network.profile.error.name", MAX_NAME);
        }
        if (edited.about() != null && edited.about().length() > MAX_ABOUT) {
            throw new InvalidInputException("network.profile.error.about", MAX_ABOUT);
        }
        var participant = participants.findById(id).orElseThrow(NotFoundException::new);
        if (participant.version() != edited.version()) {
            throw new org.springframework.dao.OptimisticLockingFailureException("profile");
        }
        participant.editProfile(
                edited.name().strip(),
                blankToNull(edited.about()),
                edited.emailShown(),
                "en".equals(edited.language()) ? "en" : "nl");
        save(participant);
    }

    /** Chooses the language one reads the application in. */
    public void chooseLanguage(String language) {
        var participant =
                participants.findById(current.require()).orElseThrow(NotFoundException::new);
        participant.speak("en".equals(language) ? "en" : "nl");
        save(participant);
    }

    /** Chooses which of one's own organisations one acts for. */
    public void actFor(OrganisationId organisation) {
        var participant =
                participants.findById(current.require()).orElseThrow(NotFoundException::new);
        participant.actFor(organisation, directory.today());
        save(participant);
    }

    /**
     * Adds someone who is to be invited; when the address is known already, gives that person and changes nothing.
     *
     * @param roles what they may do; giving anything above PARTICIPANT takes an administrator
     */
    public ParticipantId invite(
            String name, String email, UUID organisationId, String jobTitle, Set<Role> roles) {
        current.requireRole(Role.ADMIN, Role.DIRECTOR);
        if (!Set.of(Role.PARTICIPANT).containsAll(roles)) {
            current.requireRole(Role.ADMIN);
        }
        return add(name, email, organisationId, jobTitle, roles);
    }

    /** System-internal: the first administrator, who nobody can invite. */
    public ParticipantId addFirstAdministrator(String name, String email) {
        if (directory.people().stream()
                .anyMatch(person ->
                        person.rolesOn(directory.today()).contains(Role.ADMIN) && !person.demo())) {
            throw new IllegalStateException("an administrator exists");
        }
        return add(name, email, null, "", Set.of(Role.PARTICIPANT, Role.ADMIN));
    }

    private ParticipantId add(
            String name,
            String email,
            @Nullable UUID organisationId,
            String jobTitle,
            Set<Role> roles) {
        var known = findByEmail(email);
        if (known.isPresent()) {
            return known.get();
        }
        var today = directory.today();
        var participant =
                new Participant(name.strip(), email.strip(), clock.instant(), Origin.here());
        if (organisationId != null) {
            if (directory.organisation(organisationId).isEmpty()) {
                throw new NotFoundException();
            }
            participant.workAt(
                    Set.of(new Membership(organisationId, jobTitle.strip(), today, null)));
        }
        var terms = new HashSet<RoleTerm>();
        roles.forEach(role -> terms.add(new RoleTerm(role, today, null, null)));
        participant.holdRoles(terms);
        save(participant);
        return new ParticipantId(participant.getId());
    }

    /**
     * Puts someone out of the network; what they wrote stays. Their sessions and tokens end at once.
     *
     * @throws InvalidInputException for oneself: somebody must be left who can undo it
     * @throws org.springframework.security.access.AccessDeniedException for anyone but a director or an administrator; and for a director who would put out an
     *     administrator
     */
    public void deactivate(ParticipantId id) {
        var me = current.requireRole(Role.ADMIN, Role.DIRECTOR);
        var participant = managed(id);
        if (id.value().equals(me)) {
            throw new InvalidInputException("network.person.error.self");
        }
        if (participant.isActive()) {
            participant.leave();
            save(participant);
            audit.record("network.deactivate", id.value().toString(), "ok");
        }
    }

    /** Takes {@link #deactivate} back: they can sign in as before. Their tokens do not come back. */
    public void activate(ParticipantId id) {
        current.requireRole(Role.ADMIN, Role.DIRECTOR);
        var participant = managed(id);
        if (!participant.isActive()) {
            participant.comeBack();
            save(participant);
            audit.record("network.activate", id.value().toString(), "ok");
        }
    }

    /** Those who were put out or left, for directors and administrators; by name. */
    @Transactional(readOnly = true)
    public List<ParticipantSummary> former() {
        current.requireRole(Role.ADMIN, Role.DIRECTOR);
        return directory.people().stream()
                .filter(person -> !person.active())
                .map(this::summary)
                .sorted(BY_NAME)
                .toList();
    }

    /** Whether the one signed in can put this person out, for the button. */
    @Transactional(readOnly = true)
    public boolean mayDeactivate(ParticipantId id) {
        boolean other = current.id().filter(me -> !me.equals(id.value())).isPresent();
        return other
                && (current.has(Role.ADMIN)
                        || (current.has(Role.DIRECTOR) && !rolesOf(id).contains(Role.ADMIN)));
    }

    /** Someone whom the one signed in may put out or take back: whoever gives no role of administrator takes none away. */
    private Participant managed(ParticipantId id) {
        var participant = participants.findById(id.value()).orElseThrow(NotFoundException::new);
        if (participant.rolesOn(directory.today()).contains(Role.ADMIN)) {
            current.requireRole(Role.ADMIN);
        }
        return participant;
    }

    private void save(Participant participant) {
        participants.save(participant);
        events.publishEvent(new NetworkDirectory.Changed());
    }

    private ParticipantSummary summary(NetworkDirectory.Person person) {
        var today = directory.today();
        var places =
                person.membershipsOn(today).stream()
                        .flatMap(m ->
                                directory.organisation(m.organisationId()).stream()
                                        .map(o -> new ParticipantSummary.Place(o, m.jobTitle())))
                        .toList();
        return new ParticipantSummary(
                person.id(),
                person.name(),
                person.about(),
                person.emailShown() ? person.email() : null,
                places,
                person.rolesOn(today),
                person.demo());
    }

    private NetworkDirectory.Person person(ParticipantId id) {
        return directory.person(id.value()).orElseThrow(NotFoundException::new);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package nl.inkoopkring.network;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * People and organisations by id, in memory: what cards, hits and rails need to name them without asking the database for each. A few thousand entries; read again
 * after each change of them, and once a minute for changes made by another process. Holds personal data: only for code that shows no more than the viewer may see.
 */
@Component
public class NetworkDirectory {

    private final OrganisationRepository organisations;
    private final ParticipantRepository participants;
    private final Clock clock;
    private final Snapshot<Entries> entries;

    NetworkDirectory(
            OrganisationRepository organisations,
            ParticipantRepository participants,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.participants = participants;
        this.clock = clock;
        this.entries = new Snapshot<>(transactions, this::read);
    }

    /** One person as the directory knows them. */
    public record Person(
            ParticipantId id,
            String name,
            String email,
            @Nullable String about,
            boolean emailShown,
            String language,
            boolean active,
            @Nullable UUID actingForId,
            Set<Membership> memberships,
            Set<RoleTerm> roleTerms,
            Instant joinedAt,
            boolean demo) {

        public Set<Role> rolesOn(LocalDate day) {
            return roleTerms.stream()
                    .filter(term -> term.isActiveOn(day))
                    .map(RoleTerm::role)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** Where they work on that day, the place of their choice first. */
        public List<Membership> membershipsOn(LocalDate day) {
            return memberships.stream()
                    .filter(membership -> membership.isActiveOn(day))
                    .sorted(
                            Comparator.comparing((Membership m) ->
                                            !m.organisationId().equals(actingForId))
                                    .thenComparing(Membership::validFrom)
                                    .thenComparing(m -> m.organisationId().toString()))
                    .toList();
        }
    }

    private record Entries(
            Map<UUID, Person> people,
            Map<UUID, OrganisationSummary> organisations,
            Map<String, OrganisationSummary> bySlug) {}

    /** Said by whoever changed a person or an organisation. */
    record Changed() {}

    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(entries.get().people().get(id));
    }

    public Optional<OrganisationSummary> organisation(UUID id) {
        return Optional.ofNullable(entries.get().organisations().get(id));
    }

    public Optional<OrganisationSummary> organisationBySlug(String slug) {
        return Optional.ofNullable(entries.get().bySlug().get(slug));
    }

    public List<Person> people() {
        return List.copyOf(entries.get().people().values());
    }

    public List<OrganisationSummary> organisations() {
        return List.copyOf(entries.get().organisations().values());
    }

    /** The organisation a person acts for now, with their function there. */
    public Optional<Membership> mainMembership(UUID person) {
        return person(person).stream().flatMap(p -> p.membershipsOn(today()).stream()).findFirst();
    }

    long version() {
        return entries.version();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Changed event) {
        entries.changed();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        entries.changed();
    }

    private Entries read() {
        var people = new HashMap<UUID, Person>();
        participants.findAll().forEach(p -> people.put(p.getId(), p.entry()));
        var byId = new HashMap<UUID, OrganisationSummary>();
        var bySlug = new HashMap<String, OrganisationSummary>();
        for (var organisation : organisations.findAll()) {
            var summary = organisation.summary();
            byId.put(organisation.getId(), summary);
            bySlug.put(summary.slug(), summary);
        }
        return new Entries(Map.copyOf(people), Map.copyOf(byId), Map.copyOf(bySlug));
    }
}

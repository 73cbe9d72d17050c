package nl.inkoopkring.network;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class ParticipantImport implements ImportedFile {

    static final String FILE = "people.jsonl";

    private final ParticipantRepository participants;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ParticipantImport(
            ParticipantRepository participants, Clock clock, ApplicationEventPublisher events) {
        this.participants = participants;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String fileName() {
        return FILE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public UUID store(ImportLine line, ImportContext context, @Nullable UUID existing) {
        var name = line.text("name", 120);
        var email = line.text("email", 200);
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw line.wrong("email", "is geen e-mailadres");
        }
        var memberships = memberships(line, context);
        var owner = participants.findByEmail(email.toLowerCase(java.util.Locale.ROOT));
        if (owner.isPresent() && !owner.get().getId().equals(existing)) {
            throw line.wrong("email", "is al van iemand anders");
        }
        var participant =
                existing == null
                        ? new Participant(
                                name, email, clock.instant(), context.origin(line.externalId()))
                        : participants.findById(existing).orElseThrow();
        participant.introduce(name, email, line.optionalText("about", 600));
        participant.workAt(memberships);
        participant.holdRoles(roles(line, memberships));
        participants.save(participant);
        events.publishEvent(new NetworkDirectory.Changed());
        return participant.getId();
    }

    private static Set<Membership> memberships(ImportLine line, ImportContext context) {
        var memberships = new HashSet<Membership>();
        for (var place : line.objects("memberships")) {
            memberships.add(
                    new Membership(
                            context.resolve(
                                    OrganisationImport.FILE, place.text("organisation", 120)),
                            place.text("jobTitle", 120),
                            place.date("from"),
                            place.optionalDate("until")));
        }
        if (memberships.isEmpty()) {
            throw line.wrong("memberships", "ontbreekt of is leeg");
        }
        return memberships;
    }

    private static Set<RoleTerm> roles(ImportLine line, Set<Membership> memberships) {
        var terms = new HashSet<RoleTerm>();
        for (var role : line.objects("roles")) {
            terms.add(
                    new RoleTerm(
                            role.oneOf("role", Role.class),
                            role.date("from"),
                            role.optionalDate("until"),
                            null));
        }
        if (terms.isEmpty()) {
            memberships.stream()
                    .map(Membership::validFrom)
                    .min(java.time.LocalDate::compareTo)
                    .ifPresent(
                            first -> terms.add(new RoleTerm(Role.PARTICIPANT, first, null, null)));
        }
        return terms;
    }
}

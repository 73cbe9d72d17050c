package nl.inkoopkring.procurement;

import java.util.List;
import java.util.Optional;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Makes records of dossiers, each with what its viewer may see and not a word more. Names come from memory, so that a list costs no query per row. */
@Component
class ProcurementReader {

    private final DossierAccess access;
    private final NetworkDirectory network;
    private final InkooppakketDirectory packages;

    ProcurementReader(
            DossierAccess access, NetworkDirectory network, InkooppakketDirectory packages) {
        this.access = access;
        this.network = network;
        this.packages = packages;
    }

    ProcurementSummary summary(Procurement procurement, Viewer viewer) {
        var open = procurement.mayRead(viewer);
        return new ProcurementSummary(
                new ProcurementId(procurement.getId()),
                open ? procurement.title() : procurement.neutralTitle(),
                packages.find(procurement.inkooppakket().value())
                        .orElseThrow(NotFoundException::new),
                procurement.partiesLeadFirst().stream().flatMap(p -> party(p).stream()).toList(),
                procurement.phase(),
                contacts(procurement, open),
                !open,
                open ? procurement.dates().latest() : null,
                open ? procurement.newestLesson().orElse(null) : null,
                open ? procurement.experiencesNewestFirst().size() : 0,
                procurement.origin().demo());
    }

    ProcurementDetails details(Procurement procurement, Viewer viewer) {
        var head = summary(procurement, viewer);
        if (head.closed()) {
            return new ProcurementDetails(head, null);
        }
        var opening =
                procurement.isOpen()
                        ? null
                        : new ProcurementDetails.Opening(
                                procurement.visibility() == Visibility.HEAD,
                                procurement.opensOn(),
                                procurement.litigation());
        return new ProcurementDetails(
                head,
                new ProcurementDetails.Content(
                        procurement.facts(),
                        people(procurement),
                        procurement.experiencesNewestFirst().stream()
                                .map(experience -> experience(procurement, experience, viewer))
                                .toList(),
                        opening,
                        access.mayEdit(procurement, viewer),
                        access.mayShare(procurement, viewer),
                        isUnshared(procurement, viewer)));
    }

    private static boolean isUnshared(Procurement procurement, Viewer viewer) {
        var me = viewer.participantId();
        return me != null
                && procurement.isOn(me)
                && procurement.experiencesNewestFirst().stream()
                        .filter(experience -> me.equals(experience.authorId()))
                        .noneMatch(experience -> experience.texts().phase() == procurement.phase());
    }

    ExperienceDetails experience(Procurement procurement, Experience experience, Viewer viewer) {
        var author = experience.authorId();
        var person =
                author == null
                        ? null
                        : procurement.peopleContactsFirst().stream()
                                .filter(member -> member.participantId().equals(author))
                                .flatMap(member -> person(member).stream())
                                .findFirst()
                                .orElse(null);
        return new ExperienceDetails(
                new ExperienceId(experience.id()),
                person,
                experience.texts(),
                experience.publishedOn(),
                author != null && viewer.is(author),
                experience.origin().demo());
    }

    /** Package and leading organisation, by name. */
    String neutralTitle(InkooppakketId inkooppakket, OrganisationSummary lead) {
        return packages.find(inkooppakket.value()).orElseThrow(NotFoundException::new).name()
                + " · "
                + lead.name();
    }

    private List<ProcurementPerson> contacts(Procurement procurement, boolean open) {
        var chosen =
                procurement.peopleContactsFirst().stream()
                        .filter(TeamMember::contact)
                        .flatMap(member -> person(member).stream())
                        .toList();
        return chosen.isEmpty() && open ? people(procurement) : chosen;
    }

    private List<ProcurementPerson> people(Procurement procurement) {
        return procurement.peopleContactsFirst().stream()
                .flatMap(member -> person(member).stream())
                .toList();
    }

    private Optional<ProcurementPerson> person(TeamMember member) {
        return network.person(member.participantId())
                .map(person ->
                        new ProcurementPerson(
                                new ParticipantId(member.participantId()),
                                person.name(),
                                network.organisation(member.organisationId())
                                        .map(OrganisationSummary::name)
                                        .orElse(""),
                                member.role(),
                                member.contact(),
                                person.active(),
                                person.demo()));
    }

    private Optional<ProcurementParty> party(Party party) {
        return network.organisation(party.organisationId())
                .map(organisation ->
                        new ProcurementParty(
                                organisation.id(),
                                organisation.name(),
                                organisation.slug(),
                                party.role()));
    }
}

package nl.inkoopkring.procurement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportedFile;
import nl.inkoopkring.inkooppakket.CpvRegister;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.MviTheme;
import nl.inkoopkring.inkooppakket.Procedure;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.inkooppakket.RStrategy;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads procurements with their experiences. What was written here since stays: experiences of people, and those people on the dossier. */
@Component
class ProcurementImport implements ImportedFile {

    private static final String ORGANISATIONS = "organisations.jsonl";
    private static final String PEOPLE = "people.jsonl";
    private static final String PACKAGES = "packages.jsonl";
    private static final String HANDREIKINGEN = "handreikingen.jsonl";
    private static final int LONGEST_ID = 120;

    private final ProcurementRepository procurements;
    private final ProcurementReader reader;
    private final CpvRegister cpv;
    private final NetworkDirectory network;
    private final Dates dates;
    private final Clock clock;

    ProcurementImport(
            ProcurementRepository procurements,
            ProcurementReader reader,
            CpvRegister cpv,
            NetworkDirectory network,
            Dates dates,
            Clock clock) {
        this.procurements = procurements;
        this.reader = reader;
        this.cpv = cpv;
        this.network = network;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String fileName() {
        return "procurements.jsonl";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public UUID store(ImportLine line, ImportContext context, @Nullable UUID existing) {
        var draft = draft(line, context);
        var parties = parties(line, context);
        var experiences = experiences(line, context);
        var people = people(line, context, parties, experiences);
        var procurement =
                existing == null
                        ? new Procurement(
                                draft.inkooppakket(),
                                clock.instant(),
                                context.origin(line.externalId()))
                        : procurements.findById(existing).orElseThrow();
        refuseTaken(procurement, experiences, context, line);
        var lead = organisation(line, parties.getFirst().organisationId());
        procurement.assign(parties);
        procurement.describe(draft, reader.neutralTitle(draft.inkooppakket(), lead));
        take(procurement, experiences, context);
        // After the experiences: of those the line leaves out only who still wrote here stays.
        procurement.staff(people);
        procurement.open(clock.instant(), dates.today());
        if (existing != null) {
            procurements.flush();
        }
        procurements.save(procurement);
        return procurement.getId();
    }

    private ProcurementDraft draft(ImportLine line, ImportContext context) {
        var visibility = line.optionalOneOf("headVisibility", HeadVisibility.class);
        return new ProcurementDraft(
                line.text("title", ProcurementRules.LONGEST_TITLE),
                new InkooppakketId(context.resolve(PACKAGES, line.text("package", LONGEST_ID))),
                cpvCodes(line),
                line.optionalOneOf("procedure", Procedure.class),
                line.oneOf("phase", ProcurementPhase.class),
                line.optionalText("summary", ProcurementRules.LONGEST_SUMMARY),
                milestones(line),
                line.anyOf("themes", MviTheme.class),
                line.anyOf("rStrategies", RStrategy.class),
                line.texts("handreikingen").stream()
                        .map(handreiking -> context.resolve(HANDREIKINGEN, handreiking))
                        .collect(Collectors.toSet()),
                lots(line),
                visibility == null ? HeadVisibility.NETWORK : visibility,
                line.flag("litigation"),
                sourceUrl(line),
                0);
    }

    private Set<String> cpvCodes(ImportLine line) {
        var codes = Set.copyOf(new HashSet<>(line.texts("cpv")));
        cpv.unknown(codes).stream()
                .findFirst()
                .ifPresent(code -> {
                    throw line.wrong("cpv", "bevat een onbekende code: '" + code + "'");
                });
        return codes;
    }

    private static Milestones milestones(ImportLine line) {
        var milestones =
                new Milestones(
                        line.optionalDate("startedOn"),
                        line.optionalDate("publishedOn"),
                        line.optionalDate("awardedOn"),
                        line.optionalDate("standstillUntil"),
                        line.optionalDate("contractStart"),
                        line.optionalDate("contractEnd"));
        if (!milestones.isInOrder()) {
            throw line.wrong(
                    "startedOn",
                    "of een latere datum klopt niet: start, publicatie, gunning, einde"
                            + " bezwaartermijn en contract volgen op elkaar");
        }
        return milestones;
    }

    private static List<Lot> lots(ImportLine line) {
        var lots = new ArrayList<Lot>();
        for (var lot : line.objects("lots")) {
            var number = lot.optionalInteger("number");
            if (number == null) {
                throw lot.wrong("number", "ontbreekt");
            }
            lots.add(new Lot(number, lot.text("title", ProcurementRules.LONGEST_TITLE)));
        }
        if (!ProcurementRules.areLotsDistinct(lots)) {
            throw line.wrong("lots", "bevat twee percelen met hetzelfde nummer");
        }
        return lots;
    }

    private static @Nullable String sourceUrl(ImportLine line) {
        var address = line.optionalText("sourceUrl", ProcurementRules.LONGEST_URL);
        if (address != null && !ProcurementRules.isWebAddress(address)) {
            throw line.wrong("sourceUrl", "is geen adres dat met http:// of https:// begint");
        }
        return address;
    }

    /** The leading one first. */
    private static List<Party> parties(ImportLine line, ImportContext context) {
        var parties = new HashMap<UUID, Party>();
        for (var party : line.objects("organisations")) {
            var id = context.resolve(ORGANISATIONS, party.text("organisation", LONGEST_ID));
            if (parties.put(id, new Party(id, party.oneOf("role", PartyRole.class))) != null) {
                throw line.wrong("organisations", "noemt een organisatie twee keer");
            }
        }
        if (parties.values().stream().filter(p -> p.role() == PartyRole.LEAD).count() != 1) {
            throw line.wrong("organisations", "moet precies één organisatie met rol LEAD hebben");
        }
        return parties.values().stream()
                .sorted(
                        java.util.Comparator.comparing(Party::role)
                                .thenComparing(Party::organisationId))
                .toList();
    }

    /** Authors who are not named otherwise are on the dossier too: they read it, and are peers for it. */
    private List<TeamMember> people(
            ImportLine line,
            ImportContext context,
            List<Party> parties,
            List<ImportedExperience> experiences) {
        var people = new HashMap<UUID, TeamMember>();
        for (var person : line.objects("people")) {
            var id = context.resolve(PEOPLE, person.text("person", LONGEST_ID));
            var member =
                    new TeamMember(
                            id,
                            organisationOf(id, parties),
                            person.oneOf("role", PersonRole.class),
                            person.flag("contact"));
            if (people.put(id, member) != null) {
                throw line.wrong("people", "noemt een persoon twee keer");
            }
        }
        experiences.stream()
                .map(ImportedExperience::author)
                .filter(Objects::nonNull)
                .forEach(author ->
                        people.computeIfAbsent(
                                author,
                                id ->
                                        new TeamMember(
                                                id,
                                                organisationOf(id, parties),
                                                PersonRole.BUYER,
                                                false)));
        for (var id : people.keySet()) {
            refusePartner(id, line);
        }
        return List.copyOf(people.values());
    }

    /** Partners read what is shared with partners, never a dossier. Who holds no role now may have been a member when it was done. */
    private void refusePartner(UUID person, ImportLine line) {
        network.person(person)
                .filter(known -> {
                    var roles = known.rolesOn(dates.today());
                    return !roles.isEmpty() && roles.stream().noneMatch(Role::isMember);
                })
                .ifPresent(partner -> {
                    throw line.wrong(
                            "people",
                            "noemt iemand die alleen partner is; partners staan niet op een dossier");
                });
    }

    /** For which of the organisations someone works or worked; the leading one for who is hired. */
    private UUID organisationOf(UUID person, List<Party> parties) {
        var worked =
                network.person(person).stream()
                        .flatMap(entry -> entry.memberships().stream())
                        .map(place -> place.organisationId())
                        .collect(Collectors.toSet());
        return parties.stream()
                .map(Party::organisationId)
                .filter(worked::contains)
                .findFirst()
                .orElse(parties.getFirst().organisationId());
    }

    private OrganisationSummary organisation(ImportLine line, UUID id) {
        return network.organisation(id)
                .orElseThrow(() -> line.wrong("organisations", "noemt een onbekende organisatie"));
    }

    private record ImportedExperience(
            String externalId,
            @Nullable UUID author,
            ExperienceDraft texts,
            java.time.@Nullable LocalDate publishedOn) {}

    private static List<ImportedExperience> experiences(ImportLine line, ImportContext context) {
        var experiences = new ArrayList<ImportedExperience>();
        var ids = new HashSet<String>();
        for (var experience : line.objects("experiences")) {
            var externalId = experience.externalId();
            if (!ids.add(externalId)) {
                throw experience.wrong("externalId", "komt twee keer voor: '" + externalId + "'");
            }
            var author = experience.optionalText("author", LONGEST_ID);
            experiences.add(
                    new ImportedExperience(
                            externalId,
                            author == null ? null : context.resolve(PEOPLE, author),
                            new ExperienceDraft(
                                    experience.oneOf("phase", ProcurementPhase.class),
                                    experience.text("lesson", ExperienceDraft.LONGEST_LESSON),
                                    experience.optionalText(
                                            "wentWell", ExperienceDraft.LONGEST_TEXT),
                                    experience.optionalText(
                                            "differently", ExperienceDraft.LONGEST_TEXT),
                                    experience.optionalText(
                                            "pitfall", ExperienceDraft.LONGEST_TEXT),
                                    experience.optionalText("result", ExperienceDraft.LONGEST_TEXT),
                                    Set.of(),
                                    0),
                            experience.optionalDate("publishedOn")));
        }
        return experiences;
    }

    private void refuseTaken(
            Procurement procurement,
            List<ImportedExperience> experiences,
            ImportContext context,
            ImportLine line) {
        for (var experience : experiences) {
            var origin = context.origin(experience.externalId());
            procurements
                    .procurementOfExperience(
                            Objects.requireNonNull(origin.source()), experience.externalId())
                    .filter(owner -> !owner.equals(procurement.getId()))
                    .ifPresent(owner -> {
                        throw line.wrong(
                                "experiences",
                                "bevat een ervaring die al bij een andere aanbesteding staat: '%s'"
                                        .formatted(experience.externalId()));
                    });
        }
    }

    /** Those of this import are brought up to date, those gone from the line are taken away. */
    private static void take(
            Procurement procurement, List<ImportedExperience> experiences, ImportContext context) {
        var named = new HashSet<String>();
        for (var imported : experiences) {
            var origin = context.origin(imported.externalId());
            named.add(imported.externalId());
            find(procurement, origin.source(), imported.externalId())
                    .ifPresentOrElse(
                            known ->
                                    procurement.rewrite(
                                            known,
                                            imported.author(),
                                            imported.texts(),
                                            imported.publishedOn()),
                            () ->
                                    procurement.add(
                                            imported.author(),
                                            imported.texts(),
                                            imported.publishedOn(),
                                            origin));
        }
        var source = context.origin("").source();
        procurement.experiencesNewestFirst().stream()
                .filter(known -> Objects.equals(known.origin().source(), source))
                .filter(known -> !named.contains(known.origin().externalId()))
                .forEach(procurement::remove);
    }

    private static Optional<Experience> find(
            Procurement procurement, @Nullable String source, String externalId) {
        return procurement.experiencesNewestFirst().stream()
                .filter(known -> Objects.equals(known.origin().source(), source))
                .filter(known -> externalId.equals(known.origin().externalId()))
                .findFirst();
    }
}

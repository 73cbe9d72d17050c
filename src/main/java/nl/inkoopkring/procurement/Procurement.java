package nl.inkoopkring.procurement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.MviTheme;
import nl.inkoopkring.inkooppakket.Procedure;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.inkooppakket.RStrategy;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.SearchDocument;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchSource;
import nl.inkoopkring.search.Searchable;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.Origin;
import nl.inkoopkring.shared.RichText;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * The dossier of one procurement. Its content is closed to everyone outside it from preparation on, and opens by itself once it was awarded, the standstill is over
 * and no proceedings run.
 *
 * <p>What others may see is decided when something changes and when {@link #open} is called, and stored; nothing here looks at a clock by itself.
 *
 * @see <a href="../../../../../../docs/decisions/006-closed-dossiers.md">decision 006</a>
 */
@Entity
@Searchable
class Procurement extends AggregateRoot<Procurement> implements SearchSource {

    static final String KIND = "aanbesteding";

    /** Order of what has no date: after all that has one. */
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;

    /** The least term between the award and the contract (Aanbestedingswet 2012, article 2.127), in calendar days. */
    private static final int USUAL_STANDSTILL_DAYS = 20;

    @Column(nullable = false)
    private String title;

    /** Package and organisation: what stands in place of the title for outsiders of a closed dossier. */
    @Column(nullable = false)
    private String neutralTitle;

    @Column(nullable = false)
    private UUID inkooppakketId;

    @Enumerated(EnumType.STRING)
    @Column(name = "buying_procedure")
    private @Nullable Procedure procedure;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProcurementPhase phase;

    @Column(columnDefinition = "text")
    private @Nullable String summary;

    /** Null when no date is known: so are embedded values of which all columns are empty. */
    @Embedded private @Nullable Milestones dates;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private HeadVisibility headVisibility;

    @Column(nullable = false)
    private boolean litigation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    /** The day it is to open; null when it is open, or nobody knows. */
    private @Nullable LocalDate opensOn;

    private @Nullable Instant openedAt;

    /** The place in lists. Of a closed dossier the day it was recorded, since its own dates are content. */
    @Column(nullable = false)
    private LocalDate orderedOn;

    private @Nullable String sourceUrl;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "procurement_cpv", joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "code", nullable = false)
    @BatchSize(size = 100)
    private Set<String> cpvCodes = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "procurement_organisation",
            joinColumns = @JoinColumn(name = "procurement_id"))
    @BatchSize(size = 100)
    private Set<Party> parties = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "procurement_person",
            joinColumns = @JoinColumn(name = "procurement_id"))
    @BatchSize(size = 100)
    private Set<TeamMember> people = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "procurement_lot", joinColumns = @JoinColumn(name = "procurement_id"))
    @BatchSize(size = 100)
    private Set<Lot> lots = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "procurement_theme", joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "theme", nullable = false)
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<MviTheme> themes = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "procurement_r_strategy",
            joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "strategy", nullable = false)
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<RStrategy> rStrategies = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "procurement_handreiking",
            joinColumns = @JoinColumn(name = "procurement_id"))
    @Column(name = "handreiking_id", nullable = false)
    @BatchSize(size = 100)
    private Set<UUID> handreikingen = new HashSet<>();

    @OneToMany(mappedBy = "procurement", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @BatchSize(size = 100)
    private Set<Experience> experiences = new HashSet<>();

    @Embedded private Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected Procurement() {}

    Procurement(InkooppakketId inkooppakket, Instant createdAt, Origin origin) {
        this.title = "";
        this.neutralTitle = "";
        this.inkooppakketId = inkooppakket.value();
        // Until it is described, nothing may be seen of it.
        this.phase = ProcurementPhase.PREPARATION;
        this.headVisibility = HeadVisibility.MEMBERS;
        this.visibility = Visibility.HIDDEN;
        this.createdAt = createdAt;
        this.orderedOn = LONG_AGO;
        this.origin = origin;
    }

    /**
     * Takes over what was edited; a blank title becomes the neutral one.
     *
     * @param newNeutralTitle package and organisation, by name
     */
    void describe(ProcurementDraft draft, String newNeutralTitle) {
        neutralTitle = newNeutralTitle;
        title = draft.title().isBlank() ? newNeutralTitle : draft.title().strip();
        inkooppakketId = draft.inkooppakket().value();
        replace(cpvCodes, draft.cpvCodes());
        procedure = draft.procedure();
        phase = draft.phase();
        summary = draft.summary();
        dates = draft.dates();
        replace(themes, draft.themes());
        replace(rStrategies, draft.rStrategies());
        replace(handreikingen, draft.handreikingen());
        replace(lots, draft.lots());
        headVisibility = draft.headVisibility();
        litigation = draft.litigation();
        sourceUrl = draft.sourceUrl();
        settle();
    }

    /** The organisations it is of, one of them leading. */
    void assign(Collection<Party> organisations) {
        replace(parties, organisations);
        settle();
    }

    void moveTo(ProcurementPhase newPhase) {
        phase = newPhase;
        settle();
    }

    /** Puts someone on the dossier, or changes what they are in it. */
    void attach(TeamMember member) {
        people.removeIf(other -> other.participantId().equals(member.participantId()));
        people.add(member);
        settle();
    }

    /** Takes someone off the dossier; who wrote an experience stays on it. */
    void detach(UUID participant) {
        if (experiences.stream().noneMatch(e -> participant.equals(e.authorId()))) {
            people.removeIf(member -> member.participantId().equals(participant));
        }
        settle();
    }

    /** The people an import names, beside those who wrote here. */
    void staff(Collection<TeamMember> members) {
        var named = members.stream().map(TeamMember::participantId).collect(Collectors.toSet());
        var staff = new HashSet<>(members);
        people.stream()
                .filter(member -> !named.contains(member.participantId()))
                .filter(member ->
                        experiences.stream()
                                .anyMatch(e -> member.participantId().equals(e.authorId())))
                .forEach(staff::add);
        replace(people, staff);
        settle();
    }

    Experience add(
            @Nullable UUID author,
            ExperienceDraft texts,
            @Nullable LocalDate publishedOn,
            Origin from) {
        var experience = new Experience(this, author, texts, publishedOn, from);
        experiences.add(experience);
        changed();
        return experience;
    }

    void write(Experience experience, ExperienceDraft texts) {
        experience.write(texts);
        changed();
    }

    void remove(Experience experience) {
        experiences.remove(experience);
        changed();
    }

    void rewrite(
            Experience experience,
            @Nullable UUID author,
            ExperienceDraft texts,
            @Nullable LocalDate publishedOn) {
        experience.importAs(author, texts, publishedOn);
        changed();
    }

    /**
     * Opens the content to the network if its day has come; does nothing otherwise, also when called again.
     *
     * @param today the day it is, here
     * @return whether it was opened now
     */
    boolean open(Instant now, LocalDate today) {
        if (opensOn == null || opensOn.isAfter(today)) {
            return false;
        }
        opensOn = null;
        openedAt = now;
        settle();
        registerEvent(new ProcurementOpened(new ProcurementId(getId()), now, origin));
        return true;
    }

    /**
     * Decides anew what others may see, after any change. What was opened closes again when its phase goes back, or proceedings begin, or the standstill is set: then
     * {@link #open} is to decide.
     */
    private void settle() {
        var due = dueDay();
        if (phase == ProcurementPhase.ORIENTATION) {
            openedAt = null;
            opensOn = null;
            visibility =
                    headVisibility == HeadVisibility.NETWORK ? Visibility.OPEN : Visibility.HIDDEN;
        } else if (openedAt != null
                && due != null
                && !due.isAfter(LocalDate.ofInstant(openedAt, Dates.ZONE))) {
            opensOn = null;
            visibility = Visibility.OPEN;
        } else {
            openedAt = null;
            opensOn = due;
            visibility =
                    headVisibility == HeadVisibility.NETWORK ? Visibility.HEAD : Visibility.HIDDEN;
        }
        var latest = visibility == Visibility.OPEN ? dates().latest() : recordedOn();
        orderedOn = latest == null ? LONG_AGO : latest;
        changed();
    }

    /** The first day on which the content may be read by others; null while that depends on what has not happened yet. */
    private @Nullable LocalDate dueDay() {
        if (phase.isBeforeAward() || litigation) {
            return null;
        }
        var awardedOn = dates().awardedOn();
        var standstill = dates().standstillUntil();
        if (standstill == null && phase == ProcurementPhase.AWARDED && !isPublicEvidence()) {
            // Nobody filled in the term: count the usual one rather than open in the middle of it.
            if (awardedOn == null) {
                return null;
            }
            standstill = awardedOn.plusDays(USUAL_STANDSTILL_DAYS);
        }
        var afterStandstill = standstill == null ? LONG_AGO : standstill.plusDays(1);
        var awarded = awardedOn == null ? LONG_AGO : awardedOn;
        return afterStandstill.isAfter(awarded) ? afterStandstill : awarded;
    }

    private LocalDate recordedOn() {
        return LocalDate.ofInstant(createdAt, Dates.ZONE);
    }

    /** Whether the viewer reads all of it. */
    boolean mayRead(Viewer viewer) {
        return viewer.maySee(readers());
    }

    /** Whether the viewer may know that it exists: who reads it does, and others see the head of a closed dossier. */
    boolean maySeeHead(Viewer viewer) {
        return mayRead(viewer)
                || (visibility == Visibility.HEAD && viewer.tokens().contains(Access.NETWORK));
    }

    boolean isOn(UUID participant) {
        return people.stream().anyMatch(member -> member.participantId().equals(participant));
    }

    /** Tokens of who reads the content. */
    private Set<String> readers() {
        var tokens = memberTokens();
        if (visibility == Visibility.OPEN) {
            tokens.add(Access.NETWORK);
            if (isPublicEvidence()) {
                tokens.add(Access.PARTNERS);
            }
        }
        return tokens;
    }

    private Set<String> memberTokens() {
        return people.stream()
                .map(member -> Access.participant(member.participantId()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Taken from a public page, and nobody of the network stands beside it. */
    private boolean isPublicEvidence() {
        return people.isEmpty() && sourceUrl != null;
    }

    @Override
    public SearchDocument searchDocument() {
        var path = "aanbestedingen/" + getId();
        return visibility == Visibility.HEAD
                ? headDocument(SearchDocument.of(KIND, path, neutralTitle))
                : fullDocument(SearchDocument.of(KIND, path, title).visibleTo(readers()));
    }

    /** Of a closed dossier the index has its head in fields that all may search, and the rest where only its people find it. */
    private SearchDocument headDocument(SearchDocument document) {
        // An external id often tells what the title would.
        headFacets(document)
                .origin(new Origin(null, null, origin.demo()))
                .visibleTo(Access.NETWORK)
                .visibleTo(memberTokens());
        contacts().map(this::headEvidence).forEach(document::evidence);
        if (contacts().findAny().isEmpty()) {
            parties.stream()
                    .filter(party -> party.role() == PartyRole.LEAD)
                    .map(this::headEvidence)
                    .forEach(document::evidence);
        }
        var content =
                Stream.concat(
                        Stream.of(title, summary == null ? "" : RichText.plain(summary)),
                        bodyTexts());
        return document.restricted(memberTokens(), content.toArray(String[]::new));
    }

    private SearchDocument fullDocument(SearchDocument document) {
        headFacets(document)
                .summary(summary == null ? newestLesson().orElse(null) : RichText.plain(summary))
                .text(bodyTexts().toArray(String[]::new))
                .facet(SearchFacet.THEME, themes.stream().map(Enum::name).toList())
                .cpv(cpvCodes)
                .date(dates().latest());
        people.stream().map(this::evidence).forEach(document::evidence);
        parties.stream()
                .filter(party ->
                        people.stream()
                                .noneMatch(p -> p.organisationId().equals(party.organisationId())))
                .map(this::evidence)
                .forEach(document::evidence);
        return document;
    }

    private SearchDocument headFacets(SearchDocument document) {
        return document.facet(SearchFacet.INKOOPPAKKET, inkooppakketId.toString())
                .facet(
                        SearchFacet.ORGANISATION,
                        parties.stream().map(party -> party.organisationId().toString()).toList())
                .facet(SearchFacet.PHASE, phase.name())
                .origin(origin);
    }

    /** What there is to read beside title and summary. */
    private Stream<String> bodyTexts() {
        return Stream.concat(
                lots.stream().map(Lot::title),
                experiencesNewestFirst().stream().flatMap(e -> e.plainTexts()));
    }

    private Evidence evidence(TeamMember member) {
        return evidence(member.participantId(), member.organisationId(), member.role().name());
    }

    private Evidence evidence(Party party) {
        return evidence(null, party.organisationId(), party.role().name());
    }

    private Evidence evidence(@Nullable UUID participant, UUID organisation, String role) {
        return new Evidence(
                participant,
                organisation,
                role,
                inkooppakketId,
                Set.copyOf(cpvCodes),
                phase.name(),
                dates().latest(),
                phase.isBeforeAward(),
                !experiences.isEmpty());
    }

    /** No more than the head says: no code, no date, no word on whether an experience exists. */
    private Evidence headEvidence(TeamMember member) {
        return headEvidence(member.participantId(), member.organisationId(), member.role().name());
    }

    private Evidence headEvidence(Party party) {
        return headEvidence(null, party.organisationId(), party.role().name());
    }

    private Evidence headEvidence(@Nullable UUID participant, UUID organisation, String role) {
        return new Evidence(
                participant,
                organisation,
                role,
                inkooppakketId,
                Set.of(),
                phase.name(),
                null,
                phase.isBeforeAward(),
                false);
    }

    Stream<TeamMember> contacts() {
        return people.stream().filter(TeamMember::contact);
    }

    List<TeamMember> peopleContactsFirst() {
        return people.stream()
                .sorted(
                        Comparator.comparing((TeamMember member) -> !member.contact())
                                .thenComparing(TeamMember::role)
                                .thenComparing(TeamMember::participantId))
                .toList();
    }

    List<Party> partiesLeadFirst() {
        return parties.stream()
                .sorted(Comparator.comparing(Party::role).thenComparing(Party::organisationId))
                .toList();
    }

    List<Experience> experiencesNewestFirst() {
        return experiences.stream()
                .sorted(
                        Comparator.comparing(
                                        Experience::publishedOn,
                                        Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(Experience::id))
                .toList();
    }

    Optional<String> newestLesson() {
        return experiencesNewestFirst().stream().map(Experience::lesson).findFirst();
    }

    ProcurementDraft facts() {
        return new ProcurementDraft(
                title,
                new InkooppakketId(inkooppakketId),
                cpvCodes,
                procedure,
                phase,
                summary,
                dates(),
                themes,
                rStrategies,
                handreikingen,
                lots.stream().sorted(Comparator.comparingInt(Lot::number)).toList(),
                headVisibility,
                litigation,
                sourceUrl,
                version());
    }

    String title() {
        return title;
    }

    String neutralTitle() {
        return neutralTitle;
    }

    InkooppakketId inkooppakket() {
        return new InkooppakketId(inkooppakketId);
    }

    ProcurementPhase phase() {
        return phase;
    }

    Milestones dates() {
        return dates == null ? Milestones.NONE : dates;
    }

    Visibility visibility() {
        return visibility;
    }

    boolean isOpen() {
        return visibility == Visibility.OPEN;
    }

    @Nullable LocalDate opensOn() {
        return opensOn;
    }

    @Nullable Instant openedAt() {
        return openedAt;
    }

    boolean litigation() {
        return litigation;
    }

    LocalDate orderedOn() {
        return orderedOn;
    }

    Origin origin() {
        return origin;
    }

    private static <T> void replace(Set<T> current, Collection<T> wanted) {
        if (!current.equals(Set.copyOf(wanted))) {
            current.clear();
            current.addAll(wanted);
        }
    }
}

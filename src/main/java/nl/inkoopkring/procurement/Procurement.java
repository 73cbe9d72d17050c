package nl.inkoopkring.procurement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.search.SearchDocument;
import nl.inkoopkring.search.SearchSource;
import nl.inkoopkring.search.Searchable;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.ChildRows;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.Origin;
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

    @Embedded private Facts facts;

    /** Package and organisation: what stands in place of the title for outsiders of a closed dossier. */
    @Column(nullable = false)
    private String neutralTitle;

    @Embedded private Embargo embargo;

    /** The place in lists. Of a closed dossier the day it was recorded, since its own dates are content. */
    @Column(nullable = false)
    private LocalDate orderedOn;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

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

    @OneToMany(mappedBy = "procurement", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @BatchSize(size = 100)
    private Set<Experience> experiences = new HashSet<>();

    @Embedded private Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected Procurement() {}

    Procurement(InkooppakketId inkooppakket, Instant createdAt, Origin origin) {
        this.facts = new Facts(inkooppakket);
        this.neutralTitle = "";
        this.embargo = new Embargo();
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
        facts.describe(draft, newNeutralTitle);
        embargo.choose(draft.headVisibility(), draft.litigation());
        settle();
    }

    /** The organisations it is of, one of them leading. */
    void assign(Collection<Party> organisations) {
        ChildRows.replace(parties, organisations);
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
        ChildRows.replace(people, staff);
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
        if (!embargo.lift(now, today)) {
            return false;
        }
        settle();
        registerEvent(new ProcurementOpened(new ProcurementId(getId()), now, origin));
        return true;
    }

    /** After any change: what others may see, and the place in lists. */
    private void settle() {
        embargo.settle(facts.phase(), facts.dates(), isPublicEvidence());
        var latest = isOpen() ? facts.dates().latest() : recordedOn();
        orderedOn = latest == null ? LONG_AGO : latest;
        changed();
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
                || (visibility() == Visibility.HEAD && viewer.tokens().contains(Access.NETWORK));
    }

    boolean isOn(UUID participant) {
        return people.stream().anyMatch(member -> member.participantId().equals(participant));
    }

    /** Tokens of who reads the content. */
    Set<String> readers() {
        var tokens = memberTokens();
        if (isOpen()) {
            tokens.add(Access.NETWORK);
            if (isPublicEvidence()) {
                tokens.add(Access.PARTNERS);
            }
        }
        return tokens;
    }

    Set<String> memberTokens() {
        return people.stream()
                .map(member -> Access.participant(member.participantId()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Taken from a public page, and nobody of the network stands beside it. */
    private boolean isPublicEvidence() {
        return people.isEmpty() && facts.hasSource();
    }

    @Override
    public SearchDocument searchDocument() {
        var document = new DossierDocument(this, facts);
        return visibility() == Visibility.HEAD ? document.head() : document.full();
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
        return facts.draft(embargo, version());
    }

    String title() {
        return facts.title();
    }

    String neutralTitle() {
        return neutralTitle;
    }

    InkooppakketId inkooppakket() {
        return new InkooppakketId(facts.inkooppakketId());
    }

    ProcurementPhase phase() {
        return facts.phase();
    }

    Milestones dates() {
        return facts.dates();
    }

    Visibility visibility() {
        return embargo.visibility();
    }

    boolean isOpen() {
        return visibility() == Visibility.OPEN;
    }

    @Nullable LocalDate opensOn() {
        return embargo.opensOn();
    }

    @Nullable Instant openedAt() {
        return embargo.openedAt();
    }

    boolean litigation() {
        return embargo.litigation();
    }

    LocalDate orderedOn() {
        return orderedOn;
    }

    Origin origin() {
        return origin;
    }
}

package nl.inkoopkring.handreiking;

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
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.MviTheme;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.SearchDocument;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.search.SearchSource;
import nl.inkoopkring.search.Searchable;
import nl.inkoopkring.shared.AggregateRoot;
import nl.inkoopkring.shared.ChildRows;
import nl.inkoopkring.shared.Origin;
import nl.inkoopkring.shared.RichText;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Guidance on how to buy something circularly. Its text lies in versions; the newest by date is the current one. */
@Entity
@Searchable
class Handreiking extends AggregateRoot<Handreiking> implements SearchSource {

    static final Set<String> ACCESS = Set.of(Access.NETWORK, Access.PARTNERS);
    static final String KIND = "handreiking";
    private static final String CONTACT = "CONTACT";

    @Column(nullable = false, updatable = false)
    private String slug;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String summary;

    @Column(nullable = false)
    private UUID publisherId;

    /** Of the current version, here so that a list needs no version rows. */
    @Column(nullable = false)
    private String currentNumber;

    @Column(nullable = false)
    private LocalDate publishedOn;

    private @Nullable LocalDate reviewDue;
    private @Nullable String sourceUrl;

    @ElementCollection
    @CollectionTable(
            name = "handreiking_package",
            joinColumns = @JoinColumn(name = "handreiking_id"))
    @Column(name = "inkooppakket_id", nullable = false)
    @BatchSize(size = 100)
    private Set<UUID> packages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "handreiking_theme", joinColumns = @JoinColumn(name = "handreiking_id"))
    @Column(name = "theme", nullable = false)
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<MviTheme> themes = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "handreiking_contact",
            joinColumns = @JoinColumn(name = "handreiking_id"))
    @OrderColumn(name = "position", nullable = false)
    @BatchSize(size = 100)
    private List<HandreikingContact> contacts = new ArrayList<>();

    @OneToMany(mappedBy = "handreiking", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<HandreikingVersion> versions = new HashSet<>();

    @Embedded private Origin origin;

    @SuppressWarnings("NullAway.Init")
    protected Handreiking() {}

    Handreiking(String slug, String title, String summary, UUID publisherId, Origin origin) {
        this.slug = slug;
        this.title = title;
        this.summary = summary;
        this.publisherId = publisherId;
        this.origin = origin;
        this.currentNumber = "";
        this.publishedOn = LocalDate.MIN;
    }

    void describe(
            String newTitle,
            String newSummary,
            UUID newPublisher,
            @Nullable LocalDate newReviewDue,
            @Nullable String newSourceUrl) {
        title = newTitle;
        summary = newSummary;
        publisherId = newPublisher;
        reviewDue = newReviewDue;
        sourceUrl = newSourceUrl;
        changed();
    }

    void concerns(Collection<UUID> newPackages, Collection<MviTheme> newThemes) {
        packages.retainAll(newPackages);
        packages.addAll(newPackages);
        themes.retainAll(newThemes);
        themes.addAll(newThemes);
        changed();
    }

    void isKnownTo(List<HandreikingContact> newContacts) {
        ChildRows.replace(contacts, newContacts);
        changed();
    }

    /**
     * Adds a version, or corrects the text of the one with this number.
     *
     * @param now the moment it is published here
     * @throws IllegalArgumentException with the reason, in Dutch, when a key is used twice, or for another kind of item than before
     */
    void publish(
            VersionSummary head,
            List<HandreikingSection> sections,
            List<HandreikingItem> items,
            Instant now) {
        rejectRepeated(sections.stream().map(HandreikingSection::key).toList());
        rejectRepeated(items.stream().map(HandreikingItem::key).toList());
        items.forEach(this::rejectOtherType);
        var known = version(head.number());
        var version =
                known.orElseGet(
                        () -> new HandreikingVersion(this, head.number(), head.publishedOn()));
        version.write(head.publishedOn(), head.changes(), sections, items);
        if (known.isEmpty()) {
            versions.add(version);
        }
        var newest = versionsNewestFirst().getFirst();
        currentNumber = newest.number();
        publishedOn = newest.publishedOn();
        if (known.isEmpty() && newest == version) {
            registerEvent(
                    new HandreikingPublished(
                            new HandreikingId(getId()), head.number(), now, origin));
        }
        changed();
    }

    private static void rejectRepeated(List<String> keys) {
        var seen = new HashSet<String>();
        for (var key : keys) {
            if (!seen.add(key)) {
                throw new IllegalArgumentException(
                        "de sleutel '%s' komt twee keer voor".formatted(key));
            }
        }
    }

    private void rejectOtherType(HandreikingItem item) {
        for (var version : versions) {
            for (var earlier : version.items()) {
                if (earlier.key().equals(item.key()) && earlier.type() != item.type()) {
                    throw new IllegalArgumentException(
                            "de sleutel '%s' is in versie %s van een ander soort: %s"
                                    .formatted(item.key(), version.number(), earlier.type()));
                }
            }
        }
    }

    Optional<HandreikingVersion> version(String number) {
        return versions.stream().filter(version -> version.number().equals(number)).findFirst();
    }

    HandreikingVersion current() {
        return version(currentNumber).orElseThrow();
    }

    List<HandreikingVersion> versionsNewestFirst() {
        return versions.stream()
                .sorted(
                        Comparator.comparing(HandreikingVersion::publishedOn)
                                .thenComparing(
                                        HandreikingVersion::number, Handreiking::compareNumbers)
                                .reversed())
                .toList();
    }

    /** By the numbers in them, so that 1.10 comes after 1.9; then as text. */
    static int compareNumbers(String one, String other) {
        var left = one.split("\\.", -1);
        var right = other.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            var difference =
                    left[i].matches("\\d{1,9}") && right[i].matches("\\d{1,9}")
                            ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
                            : left[i].compareTo(right[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    @Nullable String sourceUrl() {
        return sourceUrl;
    }

    List<HandreikingContact> contacts() {
        return List.copyOf(contacts);
    }

    HandreikingSummary summary() {
        return new HandreikingSummary(
                new HandreikingId(getId()),
                slug,
                title,
                summary,
                packages.stream().map(InkooppakketId::new).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(themes),
                new OrganisationId(publisherId),
                currentNumber,
                publishedOn,
                reviewDue,
                origin.demo());
    }

    @Override
    public SearchDocument searchDocument() {
        var document =
                SearchDocument.of(KIND, "handreikingen/" + slug, title)
                        .visibleTo(ACCESS)
                        .summary(summary)
                        .facet(
                                SearchFacet.INKOOPPAKKET,
                                packages.stream().map(UUID::toString).toList())
                        .facet(SearchFacet.THEME, themes.stream().map(Enum::name).toList())
                        .facet(SearchFacet.ORGANISATION, publisherId.toString())
                        .date(publishedOn)
                        .origin(origin);
        current()
                .sections()
                .forEach(section ->
                        document.text(section.heading(), RichText.plain(section.body())));
        current().items().forEach(item -> document.text(item.text(), item.explanation()));
        contacts.forEach(contact -> {
            if (packages.isEmpty()) {
                document.evidence(evidence(contact, null));
            }
            packages.forEach(inkooppakket -> document.evidence(evidence(contact, inkooppakket)));
        });
        return document;
    }

    private Evidence evidence(HandreikingContact contact, @Nullable UUID inkooppakket) {
        return new Evidence(
                contact.participantId(),
                contact.organisationId(),
                CONTACT,
                inkooppakket,
                Set.of(),
                "",
                publishedOn,
                false,
                false);
    }
}

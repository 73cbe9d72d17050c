package nl.inkoopkring.handreiking;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportedFile;
import nl.inkoopkring.inkooppakket.CriteriaLevel;
import nl.inkoopkring.inkooppakket.MviTheme;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A line with a version number that is not there yet adds a version; one that is there corrects it. */
@Component
class HandreikingImport implements ImportedFile {

    private static final int MAX_TITLE = 200;
    private static final int MAX_TEXT = 4000;
    private static final int MAX_BODY = 100_000;
    private static final String KEY = "[A-Za-z0-9]+([._-][A-Za-z0-9]+)*";

    private final HandreikingRepository handreikingen;
    private final NetworkDirectory directory;
    private final Clock clock;

    HandreikingImport(
            HandreikingRepository handreikingen, NetworkDirectory directory, Clock clock) {
        this.handreikingen = handreikingen;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String fileName() {
        return "handreikingen.jsonl";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public UUID store(ImportLine line, ImportContext context, @Nullable UUID existing) {
        var title = line.text("title", MAX_TITLE);
        var summary = line.text("summary", 2000);
        var publisher = context.resolve("organisations.jsonl", line.text("publisher", 120));
        var handreiking =
                existing == null
                        ? new Handreiking(
                                freeSlug(title, line.externalId()),
                                title,
                                summary,
                                publisher,
                                context.origin(line.externalId()))
                        : handreikingen.findById(existing).orElseThrow();
        handreiking.describe(
                title, summary, publisher, line.optionalDate("reviewDue"), sourceUrl(line));
        handreiking.concerns(
                line.texts("packages").stream()
                        .map(id -> context.resolve("packages.jsonl", id))
                        .toList(),
                line.anyOf("themes", MviTheme.class));
        handreiking.isKnownTo(
                line.texts("contacts").stream()
                        .map(id -> context.resolve("people.jsonl", id))
                        .distinct()
                        .map(person -> contact(person, publisher))
                        .toList());
        try {
            handreiking.publish(head(line), sections(line), items(line), clock.instant());
        } catch (IllegalArgumentException e) {
            throw line.wrong("version", "kan niet: " + e.getMessage());
        }
        return handreikingen.save(handreiking).getId();
    }

    /** Two handreikingen may have the same title; the second gets the external id in its address. */
    private String freeSlug(String title, String externalId) {
        var slug = Slug.of(title);
        return handreikingen.existsBySlug(slug) ? Slug.of(externalId + " " + title) : slug;
    }

    private HandreikingContact contact(UUID person, UUID publisher) {
        return new HandreikingContact(
                person,
                directory
                        .mainMembership(person)
                        .map(membership -> membership.organisationId())
                        .orElse(publisher));
    }

    private static VersionSummary head(ImportLine line) {
        var number = line.text("version", 20);
        if (!number.matches("[0-9A-Za-z]+([.-][0-9A-Za-z]+)*")) {
            throw line.wrong("version", "is geen versienummer zoals 1.0");
        }
        return new VersionSummary(
                number, line.date("publishedOn"), line.optionalText("changes", 2000));
    }

    private static List<HandreikingSection> sections(ImportLine line) {
        var sections =
                line.objects("sections").stream()
                        .map(section ->
                                new HandreikingSection(
                                        key(section),
                                        section.optionalOneOf("phase", HandreikingPhase.class),
                                        section.text("heading", MAX_TITLE),
                                        section.text("body", MAX_BODY)))
                        .toList();
        if (sections.isEmpty()) {
            throw line.wrong("sections", "ontbreekt of is leeg");
        }
        return sections;
    }

    private static List<HandreikingItem> items(ImportLine line) {
        return line.objects("items").stream()
                .map(item ->
                        new HandreikingItem(
                                key(item),
                                item.oneOf("type", ItemType.class),
                                item.oneOf("level", CriteriaLevel.class),
                                item.optionalOneOf("phase", HandreikingPhase.class),
                                item.text("text", MAX_TEXT),
                                item.optionalText("explanation", MAX_TEXT)))
                .toList();
    }

    private static String key(ImportLine part) {
        var key = part.text("key", 80);
        if (!key.matches(KEY)) {
            throw part.wrong("key", "mag alleen letters, cijfers, punten en streepjes bevatten");
        }
        return key;
    }

    private static @Nullable String sourceUrl(ImportLine line) {
        var url = line.optionalText("sourceUrl", 500);
        if (url != null && !url.matches("https?://\\S+")) {
            throw line.wrong("sourceUrl", "is geen http(s)-adres");
        }
        return url;
    }
}

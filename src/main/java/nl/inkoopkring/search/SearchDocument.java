package nl.inkoopkring.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.shared.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of one item. Built by its entity, in plain Java:
 *
 * <pre>{@code
 * SearchDocument.of("procurement", "aanbestedingen/" + id, title)
 *         .visibleTo(Access.NETWORK)
 *         .summary(summary)
 *         .text(lesson)
 *         .facet(SearchFacet.PHASE, phase.name());
 * }</pre>
 *
 * <p>Without {@link #visibleTo} nobody finds it. An item that is not visible to the whole network is indexed in restricted fields only, whatever its text was added
 * as, so that it never moves a score, suggestion or correction of someone who may not see it.
 */
public final class SearchDocument {

    private static final int MAX_CHARACTERS = 200_000;

    private final String kind;
    private final String path;
    private final String title;
    private String summary = "";
    private final List<String> texts = new ArrayList<>();
    private final List<String> synonyms = new ArrayList<>();
    private final List<String> restrictedTexts = new ArrayList<>();
    private Set<String> restrictedTo = Set.of();
    private final Set<String> access = new TreeSet<>();
    private final Map<SearchFacet, Set<String>> facets = new EnumMap<>(SearchFacet.class);
    private final Set<String> cpvCodes = new TreeSet<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private @Nullable LocalDate date;
    private Origin origin = Origin.here();

    private SearchDocument(String kind, String path, String title) {
        this.kind = kind;
        this.path = path;
        this.title = title;
        facet(SearchFacet.KIND, kind);
    }

    /**
     * @param kind name of its {@link nl.inkoopkring.content.ContentType}
     * @param path where it can be read, without leading slash
     * @param title plain text
     */
    public static SearchDocument of(String kind, String path, String title) {
        return new SearchDocument(kind, path, title);
    }

    /** Whoever holds one of these tokens finds it. */
    public SearchDocument visibleTo(String... tokens) {
        access.addAll(List.of(tokens));
        return this;
    }

    public SearchDocument visibleTo(Collection<String> tokens) {
        access.addAll(tokens);
        return this;
    }

    /** One or two plain sentences, shown under the title and searched as text. */
    public SearchDocument summary(@Nullable String plain) {
        summary = plain == null ? "" : plain;
        return this;
    }

    /** More plain text to find it by, and to show passages from. */
    public SearchDocument text(@Nullable String... plain) {
        addTo(texts, plain);
        return this;
    }

    /** Other words for it: they find it as its title does, and are not shown. */
    public SearchDocument synonyms(Collection<String> words) {
        synonyms.addAll(words);
        return this;
    }

    /**
     * Plain text that only the holders of these tokens find it by, while its head is visible to more; where that is not the whole network, the rest of its text is for them only
     * too, since both stand in one field. Once for a document.
     */
    public SearchDocument restricted(Set<String> tokens, @Nullable String... plain) {
        if (!restrictedTo.isEmpty()) {
            throw new IllegalStateException("restricted to others already");
        }
        restrictedTo = Set.copyOf(tokens);
        addTo(restrictedTexts, plain);
        return this;
    }

    public SearchDocument facet(SearchFacet facet, String... values) {
        return facet(facet, List.of(values));
    }

    public SearchDocument facet(SearchFacet facet, Collection<String> values) {
        facets.computeIfAbsent(facet, key -> new TreeSet<>()).addAll(values);
        return this;
    }

    public SearchDocument cpv(Collection<String> codes) {
        cpvCodes.addAll(codes);
        return this;
    }

    public SearchDocument evidence(Evidence who) {
        evidence.add(who);
        return this;
    }

    /** The date it is sorted by; its year becomes a facet. */
    public SearchDocument date(@Nullable LocalDate date) {
        this.date = date;
        if (date != null) {
            facet(SearchFacet.YEAR, String.valueOf(date.getYear()));
        }
        return this;
    }

    public SearchDocument origin(Origin origin) {
        this.origin = origin;
        return this;
    }

    String kind() {
        return kind;
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    Set<String> access() {
        return access;
    }

    /** Whether its head may be known to the whole network. */
    boolean isOpen() {
        return access.contains(Access.NETWORK);
    }

    String openText() {
        return isOpen() ? cut(String.join("\n", texts)) : "";
    }

    String restrictedText() {
        var all = new ArrayList<String>();
        if (!isOpen()) {
            all.addAll(texts);
        }
        all.addAll(restrictedTexts);
        return cut(String.join("\n", all));
    }

    Set<String> restrictedTo() {
        return isOpen() || !restrictedTexts.isEmpty() ? restrictedTo : access;
    }

    List<String> synonyms() {
        return synonyms;
    }

    Set<String> values(SearchFacet facet) {
        return facets.getOrDefault(facet, Set.of());
    }

    Set<String> cpvCodes() {
        return cpvCodes;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    @Nullable LocalDate date() {
        return date;
    }

    Origin origin() {
        return origin;
    }

    private static void addTo(List<String> list, @Nullable String... plain) {
        for (var text : plain) {
            if (text != null && !text.isBlank()) {
                list.add(text);
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
    }
}

package nl.inkoopkring.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.search.Cpv;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.BaseUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The peers for other programs, with the access of the person whose token it carries. In the order of the rail, and without scores: nothing scores a person in public. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "peers")
class PeerApi {

    private static final int USUAL_LIMIT = 10;
    private static final int LONGEST_SHOWN = 60;

    private final PeerService service;
    private final MatchReasonTexts texts;
    private final InkooppakketDirectory packages;
    private final NetworkDirectory directory;
    private final CurrentParticipant current;
    private final BaseUrl baseUrl;

    PeerApi(
            PeerService service,
            MatchReasonTexts texts,
            InkooppakketDirectory packages,
            NetworkDirectory directory,
            CurrentParticipant current,
            BaseUrl baseUrl) {
        this.service = service;
        this.texts = texts;
        this.packages = packages;
        this.directory = directory;
        this.current = current;
        this.baseUrl = baseUrl;
    }

    /**
     * @param total of the people who did it
     * @param hits people first, then organisations without a known person, then who else can help
     */
    record Page(Total total, List<Hit> hits) {}

    record Total(long value, boolean exact) {}

    /**
     * @param kind {@code deelnemer} or {@code organisatie}
     * @param organisation slug, or null
     * @param reasons why, in the language of the person's profile
     */
    record Hit(
            UUID id,
            String kind,
            String title,
            String url,
            @Nullable String organisation,
            String state,
            List<String> reasons) {}

    @GetMapping("/peers")
    @Operation(summary = "Who has done this, with the reasons why")
    Page peers(
            @RequestParam(defaultValue = "") String q,
            @Parameter(description = "slugs") @RequestParam(name = "package", required = false)
                    @Nullable List<String> inkooppakket,
            @RequestParam(required = false) @Nullable List<String> cpv,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(defaultValue = "" + USUAL_LIMIT) int limit) {
        if (limit < 1 || limit > PeerRequest.MOST) {
            throw new InvalidInputException("matching.api.error.limit", PeerRequest.MOST);
        }
        var request =
                new PeerRequest(q, packages(inkooppakket), codes(cpv), phase(phase), null, limit);
        if (request.isEmpty()) {
            throw new InvalidInputException("matching.api.error.nothing");
        }
        Viewer viewer = current.viewer();
        var locale =
                directory
                        .person(current.require())
                        .map(person -> Locale.of(person.language()))
                        .orElse(Locale.of("nl"));
        var peers = service.peers(request, viewer);
        var hits = new ArrayList<Hit>();
        peers.people()
                .forEach(peer ->
                        hits.add(
                                hit(
                                        peer.person(),
                                        peer.state().name(),
                                        texts.of(peer.reasons(), locale))));
        peers.organisations().forEach(known -> hits.add(hit(known, locale)));
        peers.helpers()
                .forEach(helper ->
                        hits.add(
                                hit(
                                        helper.person(),
                                        helper.state().name(),
                                        List.of(texts.of(helper.why(), locale)))));
        return new Page(new Total(peers.total(), true), hits.stream().limit(limit).toList());
    }

    private Hit hit(Peers.Person person, String state, List<String> reasons) {
        var organisation = person.organisation();
        return new Hit(
                person.id().value(),
                "deelnemer",
                person.name(),
                baseUrl.of("mensen/" + person.id().value()),
                organisation == null ? null : organisation.slug(),
                state,
                reasons);
    }

    private Hit hit(Peers.KnownOrganisation known, Locale locale) {
        OrganisationSummary organisation = known.organisation();
        return new Hit(
                organisation.id().value(),
                "organisatie",
                organisation.name(),
                baseUrl.of("organisaties/" + organisation.slug()),
                organisation.slug(),
                "AVAILABLE",
                List.of(texts.of(known.did(), locale)));
    }

    private Set<UUID> packages(@Nullable List<String> slugs) {
        return slugs == null
                ? Set.of()
                : slugs.stream()
                        .map(slug ->
                                packages.bySlug(slug)
                                        .orElseThrow(() -> unknown("package", slug))
                                        .id()
                                        .value())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> codes(@Nullable List<String> codes) {
        return codes == null
                ? Set.of()
                : codes.stream()
                        .map(code -> Cpv.parse(code).orElseThrow(() -> unknown("cpv", code)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static nl.inkoopkring.inkooppakket.@Nullable ProcurementPhase phase(
            @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var phase = PeerScore.phaseOf(name.toUpperCase(Locale.ROOT));
        if (phase == null) {
            throw unknown("phase", name);
        }
        return phase;
    }

    private static InvalidInputException unknown(String parameter, String value) {
        return new InvalidInputException(
                "matching.api.error.value",
                parameter,
                value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…");
    }
}

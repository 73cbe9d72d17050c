package nl.inkoopkring.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.search.Cpv;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The peers for other programs, with the access of the person whose token it carries. In the order of the rail, and without scores: nothing scores a person in public. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "peers")
class PeersApi {

    private static final int USUAL_LIMIT = 10;
    private static final int LONGEST_SHOWN = 60;
    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final PeerService service;
    private final MatchReasonTexts texts;
    private final InkooppakketDirectory packages;
    private final CpvService cpvCodes;
    private final CurrentParticipant current;
    private final BaseUrl baseUrl;

    PeersApi(
            PeerService service,
            MatchReasonTexts texts,
            InkooppakketDirectory packages,
            CpvService cpvCodes,
            CurrentParticipant current,
            BaseUrl baseUrl) {
        this.service = service;
        this.texts = texts;
        this.packages = packages;
        this.cpvCodes = cpvCodes;
        this.current = current;
        this.baseUrl = baseUrl;
    }

    /**
     * @param total of the people who did it
     * @param hits people who did it, best fitting first
     * @param organisations that did it while nobody there is known
     * @param helpers who else can be asked when none of the hits can
     */
    record Page(Total total, List<Hit> hits, List<Hit> organisations, List<Hit> helpers) {}

    record Total(long value, boolean exact) {}

    /**
     * Without addresses of e-mail: a question goes by the contact page.
     *
     * @param kind {@code deelnemer} or {@code organisatie}
     * @param organisation slug, or null
     * @param state whether they take questions now
     * @param contactUrl where a question to them begins
     */
    record Hit(
            UUID id,
            String kind,
            String name,
            @Nullable String organisation,
            String url,
            String state,
            List<Reason> reasons,
            String contactUrl) {}

    /**
     * @param type which factor counted
     * @param text in Dutch
     */
    record Reason(String type, String text) {}

    @GetMapping("/peers")
    @Operation(summary = "Who has done this, with the reasons why")
    Page peers(
            @RequestParam(defaultValue = "") String q,
            @Parameter(description = "slugs") @RequestParam(name = "package", required = false)
                    @Nullable List<String> inkooppakket,
            @Parameter(description = "codes of eight digits") @RequestParam(required = false)
                    @Nullable List<String> cpv,
            @Parameter(description = "the phase you are in yourself")
                    @RequestParam(required = false)
                    @Nullable String phase,
            @RequestParam(defaultValue = "" + USUAL_LIMIT) int limit) {
        if (limit < 1 || limit > PeerRequest.MOST) {
            throw new InvalidInputException("matching.api.error.limit", PeerRequest.MOST);
        }
        var request =
                new PeerRequest(
                        q,
                        "",
                        packages(inkooppakket),
                        codes(cpv),
                        phase(phase),
                        null,
                        limit);
        if (request.isEmpty()) {
            throw new InvalidInputException("matching.api.error.nothing");
        }
        var peers = service.peers(request, current.viewer());
        return new Page(
                new Total(peers.total(), true),
                peers.people().stream().map(peer -> hit(peer, peers.inkooppakket())).toList(),
                peers.organisations().stream()
                        .map(known -> hit(known, peers.inkooppakket()))
                        .toList(),
                peers.helpers().stream().map(helper -> hit(helper, peers.inkooppakket())).toList());
    }

    private Hit hit(Peers.Peer peer, @Nullable InkooppakketSummary about) {
        return hit(
                peer.person(),
                peer.state().name(),
                peer.reasons().stream().map(this::reason).toList(),
                contact(peer.person(), peer.person().organisation(), about, peer.evidence()));
    }

    private Hit hit(Peers.Helper helper, @Nullable InkooppakketSummary about) {
        return hit(
                helper.person(),
                helper.state().name(),
                List.of(new Reason(helper.why().name(), texts.of(helper.why(), DUTCH))),
                contact(helper.person(), null, about, null));
    }

    private Hit hit(Peers.Person person, String state, List<Reason> reasons, String contactUrl) {
        var organisation = person.organisation();
        return new Hit(
                person.id().value(),
                "deelnemer",
                person.name(),
                organisation == null ? null : organisation.slug(),
                baseUrl.of("mensen/" + person.id().value()),
                state,
                reasons,
                contactUrl);
    }

    private Hit hit(Peers.KnownOrganisation known, @Nullable InkooppakketSummary about) {
        var organisation = known.organisation();
        return new Hit(
                organisation.id().value(),
                "organisatie",
                organisation.name(),
                organisation.slug(),
                baseUrl.of("organisaties/" + organisation.slug()),
                "AVAILABLE",
                known.reasons().stream().map(this::reason).toList(),
                contact(known.coordinator(), organisation, about, known.evidence()));
    }

    private Reason reason(MatchReason reason) {
        return new Reason(type(reason), texts.of(reason, DUTCH));
    }

    private static String type(MatchReason reason) {
        return switch (reason) {
            case MatchReason.Did _ -> "DID";
            case MatchReason.ThisItem _ -> "THIS_ITEM";
            case MatchReason.More _ -> "MORE";
            case MatchReason.NearCpv _ -> "NEAR_CPV";
            case MatchReason.Words _ -> "WORDS";
            case MatchReason.SamePhase _ -> "SAME_PHASE";
            case MatchReason.SimilarOrganisation _ -> "SIMILAR_ORGANISATION";
            case MatchReason.SameSubregion _ -> "SAME_SUBREGION";
            case MatchReason.SharedExperience _ -> "SHARED_EXPERIENCE";
        };
    }

    private String contact(
            Peers.@Nullable Person person,
            @Nullable OrganisationSummary organisation,
            @Nullable InkooppakketSummary about,
            @Nullable ContentRef evidence) {
        var parameters = new LinkedHashMap<String, String>();
        if (person != null) {
            parameters.put("aan", person.id().value().toString());
        }
        if (organisation != null) {
            parameters.put("organisatie", organisation.id().value().toString());
        }
        if (about != null) {
            parameters.put("pakket", about.slug());
        }
        if (evidence != null) {
            parameters.put("over", evidence.toString());
        }
        return baseUrl.of(
                "contact/nieuw?"
                        + parameters.entrySet().stream()
                                .map(PeersApi::parameter)
                                .collect(Collectors.joining("&")));
    }

    private static String parameter(Map.Entry<String, String> parameter) {
        return parameter.getKey()
                + "="
                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
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

    private Set<String> codes(@Nullable List<String> written) {
        if (written == null || written.isEmpty()) {
            return Set.of();
        }
        var codes =
                written.stream()
                        .map(code -> Cpv.parse(code).orElseThrow(() -> unknown("cpv", code)))
                        .collect(Collectors.toUnmodifiableSet());
        var known = cpvCodes.all(codes).stream().map(c -> c.code()).collect(Collectors.toSet());
        for (var code : codes) {
            if (!known.contains(code)) {
                throw unknown("cpv", code);
            }
        }
        return codes;
    }

    private static @Nullable ProcurementPhase phase(@Nullable String name) {
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

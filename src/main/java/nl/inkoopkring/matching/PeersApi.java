package nl.inkoopkring.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.search.Cpv;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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

    private final PeerService service;
    private final PeersAnswer answer;
    private final InkooppakketDirectory packages;
    private final CpvService cpvCodes;
    private final CurrentParticipant current;

    PeersApi(
            PeerService service,
            PeersAnswer answer,
            InkooppakketDirectory packages,
            CpvService cpvCodes,
            CurrentParticipant current) {
        this.service = service;
        this.answer = answer;
        this.packages = packages;
        this.cpvCodes = cpvCodes;
        this.current = current;
    }

    @GetMapping("/peers")
    @Operation(summary = "Who has done this, with the reasons why")
    PeersAnswer.Page peers(
            @Parameter(description = "words, of which the first 2,000 characters count")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(
                            description =
                                    "a description of what will be bought, of which the first 10,000 characters count; a long one is better sent with POST")
                    @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "slugs") @RequestParam(name = "package", required = false)
                    @Nullable List<String> inkooppakket,
            @Parameter(description = "codes of eight digits") @RequestParam(required = false)
                    @Nullable List<String> cpv,
            @Parameter(description = "id of a procurement that you may see")
                    @RequestParam(required = false)
                    @Nullable String procurement,
            @Parameter(description = "the phase you are in yourself")
                    @RequestParam(required = false)
                    @Nullable String phase,
            @RequestParam(defaultValue = "" + USUAL_LIMIT) int limit) {
        if (limit < 1 || limit > PeerRequest.MOST) {
            throw new InvalidInputException("matching.api.error.limit", PeerRequest.MOST);
        }
        var asked =
                new PeerRequest(
                        q, text, packages(inkooppakket), codes(cpv), phase(phase), null, limit);
        var request =
                procurement == null || procurement.isBlank()
                        ? asked
                        : asked.and(dossier(procurement, limit));
        if (request.isEmpty()) {
            throw new InvalidInputException("matching.api.error.nothing");
        }
        return answer.of(service.peers(request, current.viewer()));
    }

    @PostMapping(path = "/peers", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(summary = "The same for a text that is too long for an address")
    PeersAnswer.Page peersOfForm(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "package", required = false) @Nullable List<String> inkooppakket,
            @RequestParam(required = false) @Nullable List<String> cpv,
            @RequestParam(required = false) @Nullable String procurement,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(defaultValue = "" + USUAL_LIMIT) int limit) {
        return peers(q, text, inkooppakket, cpv, procurement, phase, limit);
    }

    private PeerRequest dossier(String id, int limit) {
        try {
            return service.about(
                    new ContentRef(
                            "aanbesteding", Ids.parse(id).orElseThrow(NotFoundException::new)),
                    limit,
                    current.viewer());
        } catch (NotFoundException e) {
            throw new InvalidInputException("matching.api.error.procurement");
        }
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

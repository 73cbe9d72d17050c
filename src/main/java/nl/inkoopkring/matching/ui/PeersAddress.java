package nl.inkoopkring.matching.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.matching.PeerRequest;
import nl.inkoopkring.search.Cpv;
import nl.inkoopkring.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** What peers are looked for, as an address and back. */
@Component
class PeersAddress {

    static final String ROUTE = "mensen-bij";

    private static final String QUERY = "q";
    private static final String PACKAGE = "pakket";
    private static final String CPV = "cpv";
    private static final String PHASE = "fase";

    private final InkooppakketDirectory packages;

    PeersAddress(InkooppakketDirectory packages) {
        this.packages = packages;
    }

    /** The path with its parameters, without leading slash. */
    String of(PeerRequest request) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!request.query().isBlank()) {
            parameters.put(QUERY, List.of(request.query()));
        }
        put(
                parameters,
                PACKAGE,
                request.packages().stream()
                        .flatMap(id -> packages.find(id).stream())
                        .map(InkooppakketSummary::slug));
        put(parameters, CPV, request.cpvCodes().stream());
        var phase = request.phase();
        if (phase != null) {
            parameters.put(PHASE, List.of(phase.name().toLowerCase(Locale.ROOT)));
        }
        return ROUTE + "?" + new QueryParameters(parameters).getQueryString();
    }

    /**
     * @throws NotFoundException when a package, code or phase is named that does not exist
     */
    PeerRequest request(QueryParameters parameters, int limit) {
        return new PeerRequest(
                parameters.getSingleParameter(QUERY).orElse(""),
                "",
                parameters.getParameters(PACKAGE).stream()
                        .map(slug -> packages.bySlug(slug).orElseThrow(NotFoundException::new))
                        .map(inkooppakket -> inkooppakket.id().value())
                        .collect(Collectors.<UUID>toUnmodifiableSet()),
                parameters.getParameters(CPV).stream()
                        .map(code -> Cpv.parse(code).orElseThrow(NotFoundException::new))
                        .collect(Collectors.<String>toUnmodifiableSet()),
                parameters.getSingleParameter(PHASE).map(PeersAddress::phase).orElse(null),
                null,
                limit);
    }

    /** What it is about in a few words: names of packages, codes and what was typed. */
    String title(PeerRequest request) {
        return Stream.of(
                        Optional.of(request.query()).filter(q -> !q.isBlank()).stream(),
                        request.packages().stream()
                                .flatMap(id -> packages.find(id).stream())
                                .map(InkooppakketSummary::name)
                                .sorted(),
                        request.cpvCodes().stream().sorted())
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }

    private static void put(
            LinkedHashMap<String, List<String>> parameters, String name, Stream<String> values) {
        var sorted = values.sorted().toList();
        if (!sorted.isEmpty()) {
            parameters.put(name, sorted);
        }
    }

    private static ProcurementPhase phase(String parameter) {
        return Stream.of(ProcurementPhase.values())
                .filter(phase -> phase.name().equalsIgnoreCase(parameter))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}

package nl.inkoopkring.inkooppakket;

import java.util.UUID;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class InkooppakketImport implements ImportedFile {

    static final String FILE = "packages.jsonl";

    private final InkooppakketRepository packages;
    private final CpvCodeRepository codes;
    private final ApplicationEventPublisher events;

    InkooppakketImport(
            InkooppakketRepository packages,
            CpvCodeRepository codes,
            ApplicationEventPublisher events) {
        this.packages = packages;
        this.codes = codes;
        this.events = events;
    }

    @Override
    public String fileName() {
        return FILE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public UUID store(ImportLine line, ImportContext context, @Nullable UUID existing) {
        var slug = line.text("slug", 80);
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw line.wrong("slug", "mag alleen kleine letters, cijfers en streepjes bevatten");
        }
        var other = packages.findBySlug(slug);
        if (other.isPresent() && !other.get().getId().equals(existing)) {
            throw line.wrong("slug", "is al van een ander pakket");
        }
        var cpv = line.texts("cpv");
        if (cpv.isEmpty()) {
            throw line.wrong("cpv", "ontbreekt of is leeg");
        }
        var known =
                codes.findByCodeInOrderByCode(cpv).stream().map(c -> c.summary().code()).toList();
        cpv.stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw line.wrong("cpv", "bevat een onbekende code: '" + code + "'");
                });
        var inkooppakket =
                existing == null
                        ? new Inkooppakket(slug, context.origin(line.externalId()))
                        : packages.findById(existing).orElseThrow();
        inkooppakket.describe(
                line.text("name", 120),
                line.oneOf("cluster", Cluster.class),
                line.text("description", 2000),
                cpv,
                line.texts("synonyms"));
        packages.save(inkooppakket);
        events.publishEvent(new InkooppakketDirectory.Changed());
        return inkooppakket.getId();
    }
}

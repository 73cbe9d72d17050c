package nl.inkoopkring.network;

import java.util.UUID;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class OrganisationImport implements ImportedFile {

    static final String FILE = "organisations.jsonl";

    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;

    OrganisationImport(OrganisationRepository organisations, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.events = events;
    }

    @Override
    public String fileName() {
        return FILE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public UUID store(ImportLine line, ImportContext context, @Nullable UUID existing) {
        var name = line.text("name", 120);
        var kind = line.oneOf("kind", OrganisationKind.class);
        var successor = line.optionalText("successor", 120);
        var organisation =
                existing == null
                        ? new Organisation(name, kind, context.origin(line.externalId()))
                        : organisations.findById(existing).orElseThrow();
        if (existing == null
                && organisations.findBySlug(organisation.summary().slug()).isPresent()) {
            throw line.wrong("name", "is al van een andere organisatie: '" + name + "'");
        }
        organisation.describe(
                name,
                kind,
                line.optionalText("subregion", 80),
                line.optionalOneOf("sizeClass", SizeClass.class),
                line.optionalText("cbsCode", 10),
                line.optionalText("website", 300));
        organisation.existed(
                line.optionalDate("validFrom"),
                line.optionalDate("validUntil"),
                successor == null ? null : context.resolve(FILE, successor));
        organisations.save(organisation);
        events.publishEvent(new NetworkDirectory.Changed());
        return organisation.getId();
    }
}

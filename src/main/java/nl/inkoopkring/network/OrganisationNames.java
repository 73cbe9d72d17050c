package nl.inkoopkring.network;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.search.FacetLabels;
import nl.inkoopkring.search.QueryNames;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.shared.Ids;
import org.springframework.stereotype.Component;

/** Organisations in queries and facets. */
@Component
class OrganisationNames implements QueryNames, FacetLabels {

    private static final float WEIGHT = 1f;

    private final NetworkDirectory directory;

    OrganisationNames(NetworkDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Collection<Name> names() {
        return directory.organisations().stream()
                .map(organisation ->
                        new Name(
                                organisation.name(),
                                Field.ORGANISATION,
                                organisation.id().value().toString(),
                                WEIGHT))
                .toList();
    }

    @Override
    public long version() {
        return directory.version();
    }

    @Override
    public SearchFacet facet() {
        return SearchFacet.ORGANISATION;
    }

    @Override
    public List<String> values() {
        return directory.organisations().stream().map(o -> o.id().value().toString()).toList();
    }

    @Override
    public Optional<String> label(String value, Locale locale) {
        return organisation(value).map(OrganisationSummary::name);
    }

    @Override
    public String toParameter(String value) {
        return organisation(value).map(OrganisationSummary::slug).orElse(value);
    }

    @Override
    public Optional<String> fromParameter(String parameter) {
        return directory.organisationBySlug(parameter).map(o -> o.id().value().toString());
    }

    private Optional<OrganisationSummary> organisation(String value) {
        return Ids.parse(value).flatMap((UUID id) -> directory.organisation(id));
    }
}

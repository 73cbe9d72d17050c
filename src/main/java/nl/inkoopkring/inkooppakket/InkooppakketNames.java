package nl.inkoopkring.inkooppakket;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inkoopkring.search.FacetLabels;
import nl.inkoopkring.search.QueryNames;
import nl.inkoopkring.search.SearchFacet;
import nl.inkoopkring.shared.Ids;
import org.springframework.stereotype.Component;

/** Packages in queries and facets: their names and synonyms find what is recorded under them. */
@Component
class InkooppakketNames implements QueryNames, FacetLabels {

    private static final float NAME = 1f;
    private static final float SYNONYM = 0.75f;

    private final InkooppakketDirectory directory;

    InkooppakketNames(InkooppakketDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Collection<Name> names() {
        return directory.all().stream()
                .flatMap(inkooppakket -> {
                    var id = inkooppakket.id().value().toString();
                    return Stream.concat(
                            Stream.of(new Name(inkooppakket.name(), Field.INKOOPPAKKET, id, NAME)),
                            inkooppakket.synonyms().stream()
                                    .map(word -> new Name(word, Field.INKOOPPAKKET, id, SYNONYM)));
                })
                .toList();
    }

    @Override
    public long version() {
        return directory.version();
    }

    @Override
    public SearchFacet facet() {
        return SearchFacet.INKOOPPAKKET;
    }

    @Override
    public List<String> values() {
        return directory.all().stream().map(i -> i.id().value().toString()).toList();
    }

    @Override
    public Optional<String> label(String value, Locale locale) {
        return find(value).map(InkooppakketSummary::name);
    }

    @Override
    public String toParameter(String value) {
        return find(value).map(InkooppakketSummary::slug).orElse(value);
    }

    @Override
    public Optional<String> fromParameter(String parameter) {
        return directory.bySlug(parameter).map(i -> i.id().value().toString());
    }

    private Optional<InkooppakketSummary> find(String value) {
        return Ids.parse(value).flatMap(directory::find);
    }
}

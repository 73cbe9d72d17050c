package nl.inkoopkring.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words for the values of all facets, from the {@link FacetLabels} of every module. A facet that no module speaks for shows its values as they are. */
@Component
public class FacetNames {

    private final Map<SearchFacet, FacetLabels> labels = new EnumMap<>(SearchFacet.class);

    FacetNames(List<FacetLabels> all) {
        all.forEach(one -> labels.put(one.facet(), one));
    }

    /** The value's name for people, or empty when it is not known any more. */
    public Optional<String> label(SearchFacet facet, String value, Locale locale) {
        var known = labels.get(facet);
        return known == null ? Optional.of(value) : known.label(value, locale);
    }

    /** The value as it stands in an address. */
    public String toParameter(SearchFacet facet, String value) {
        var known = labels.get(facet);
        return known == null ? value : known.toParameter(value);
    }

    /** The value behind what stands in an address, or empty when there is none. */
    public Optional<String> fromParameter(SearchFacet facet, String parameter) {
        var known = labels.get(facet);
        return known == null ? Optional.of(parameter) : known.fromParameter(parameter);
    }
}

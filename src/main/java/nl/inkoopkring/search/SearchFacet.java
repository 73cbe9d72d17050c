package nl.inkoopkring.search;

import java.util.Optional;
import java.util.stream.Stream;

/** By what a result can be narrowed. The parameter is the word in addresses; the field lies in the index. */
public enum SearchFacet {
    KIND("soort", "kind"),
    INKOOPPAKKET("pakket", "facet_inkooppakket"),
    THEME("thema", "facet_theme"),
    PHASE("fase", "facet_phase"),
    ORGANISATION("organisatie", "facet_organisation"),
    YEAR("jaar", "facet_year");

    static final char SEPARATOR = ':';

    private final String parameter;
    private final String field;

    SearchFacet(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    public String parameter() {
        return parameter;
    }

    String field() {
        return field;
    }

    /** A value of it, as {@link IndexFields#FACETS} has it. */
    String withName(String value) {
        return parameter + SEPARATOR + value;
    }

    public static Optional<SearchFacet> byParameter(String parameter) {
        return Stream.of(values()).filter(facet -> facet.parameter.equals(parameter)).findFirst();
    }
}

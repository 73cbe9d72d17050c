package nl.inkoopkring.inkooppakket;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inkoopkring.search.FacetLabels;
import nl.inkoopkring.search.SearchFacet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Phases and themes as facets. */
@Configuration(proxyBeanMethods = false)
class EnumFacets {

    @Bean
    FacetLabels phaseLabels(I18NProvider texts) {
        return new Labels<>(SearchFacet.PHASE, ProcurementPhase.class, texts);
    }

    @Bean
    FacetLabels themeLabels(I18NProvider texts) {
        return new Labels<>(SearchFacet.THEME, MviTheme.class, texts);
    }

    private record Labels<E extends Enum<E>>(SearchFacet facet, Class<E> type, I18NProvider texts)
            implements FacetLabels {

        @Override
        public List<String> values() {
            return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        }

        @Override
        public Optional<String> label(String value, Locale locale) {
            return constant(value)
                    .map(c ->
                            texts.getTranslation(
                                    "inkooppakket." + type.getSimpleName() + "." + c.name(),
                                    locale));
        }

        @Override
        public String toParameter(String value) {
            return value.toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<String> fromParameter(String parameter) {
            return constant(parameter).map(Enum::name);
        }

        private Optional<E> constant(String value) {
            return Stream.of(type.getEnumConstants())
                    .filter(c -> c.name().equalsIgnoreCase(value))
                    .findFirst();
        }
    }
}

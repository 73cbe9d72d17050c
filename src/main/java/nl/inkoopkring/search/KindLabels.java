package nl.inkoopkring.search;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.inkoopkring.content.ContentType;
import nl.inkoopkring.content.ContentTypes;
import org.springframework.stereotype.Component;

/** Kinds of content as a facet. */
@Component
class KindLabels implements FacetLabels {

    private final ContentTypes types;
    private final I18NProvider texts;

    KindLabels(ContentTypes types, I18NProvider texts) {
        this.types = types;
        this.texts = texts;
    }

    @Override
    public SearchFacet facet() {
        return SearchFacet.KIND;
    }

    @Override
    public List<String> values() {
        return types.all().stream().map(ContentType::name).toList();
    }

    @Override
    public Optional<String> label(String value, Locale locale) {
        return types.byName(value).map(type -> texts.getTranslation(type.labelKey(), locale));
    }

    @Override
    public Optional<String> fromParameter(String parameter) {
        return types.byName(parameter).map(ContentType::name);
    }
}

package nl.inkoopkring.search;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in words why something was found, such as "kleding ⊂ bedrijfskleding". */
@Component
public class SearchReasonTexts {

    private final I18NProvider texts;

    SearchReasonTexts(I18NProvider texts) {
        this.texts = texts;
    }

    public List<String> of(List<SearchReason> reasons, Locale locale) {
        return reasons.stream().map(reason -> of(reason, locale)).distinct().toList();
    }

    private String of(SearchReason reason, Locale locale) {
        return texts.getTranslation(
                "search.SearchReason.Kind." + reason.kind().name(),
                locale,
                reason.asked(),
                reason.found());
    }
}

package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;

/** What can be typed in the search field besides words, each with an example that can be tried. */
class SearchTips extends NativeDetails {

    private static final List<String> TIPS =
            List.of("question", "phrase", "without", "filter", "year", "cpv");

    SearchTips() {
        super(translation("title"));
        addClassName("search-tips");
        var list = new DescriptionList();
        for (var tip : TIPS) {
            var example = translation(tip + ".example");
            var link =
                    new Anchor(
                            SearchAddress.PATH
                                    + "?"
                                    + QueryParameters.of(SearchAddress.QUERY, example)
                                            .getQueryString());
            link.getElement().appendChild(new Element("code").setText(example));
            list.add(
                    new DescriptionList.Term(link),
                    new DescriptionList.Description(translation(tip + ".text")));
        }
        setContent(list);
    }

    private static String translation(String key) {
        return UI.getCurrentOrThrow().getTranslation("search.tips." + key);
    }
}

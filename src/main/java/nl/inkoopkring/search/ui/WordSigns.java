package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The signs that a group of words can have besides commas, each with an example. */
class WordSigns extends NativeDetails {

    private static final List<String> SIGNS = List.of("arrow", "related", "oneWay", "alone");

    WordSigns() {
        super(translation("title"));
        addClassName("search-tips");
        var list = new DescriptionList();
        for (var sign : SIGNS) {
            var example = new DescriptionList.Term();
            example.getElement()
                    .appendChild(new Element("code").setText(translation(sign + ".example")));
            list.add(example, new DescriptionList.Description(translation(sign + ".text")));
        }
        setContent(list);
    }

    private static String translation(String key) {
        return UI.getCurrentOrThrow().getTranslation("search.words.signs." + key);
    }
}

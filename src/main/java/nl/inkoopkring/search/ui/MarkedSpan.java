package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import nl.inkoopkring.search.MarkedText;

/** Text with the stretches that were found marked. */
class MarkedSpan extends Span {

    MarkedSpan(MarkedText marked) {
        var text = marked.text();
        var at = 0;
        for (var mark : marked.marks()) {
            plain(text.substring(at, mark.start()));
            getElement()
                    .appendChild(
                            new Element("mark").setText(text.substring(mark.start(), mark.end())));
            at = mark.end();
        }
        plain(text.substring(at));
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            getElement().appendChild(Element.createText(text));
        }
    }
}

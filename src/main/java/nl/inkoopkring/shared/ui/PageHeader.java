package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * The top of a page: kind, title, what is to be known at once, actions. Takes translated texts.
 *
 * <pre>{@code
 * add(new PageHeader(title).kind(badge).lead(sentence).meta(organisation, date).actions(button));
 * }</pre>
 */
public class PageHeader extends Header {

    private final Div titles = new Div();
    private final Div top = new Div(titles);
    private final H1 heading;

    public PageHeader(String title) {
        addClassName("page-header");
        titles.addClassName("page-header-titles");
        top.addClassName("page-header-top");
        heading = new H1(title);
        titles.add(heading);
        add(top);
    }

    public void setTitle(String title) {
        heading.setText(title);
    }

    /** The kind of content, above the title. */
    public PageHeader kind(Component badge) {
        titles.addComponentAsFirst(badge);
        return this;
    }

    /** One sentence under the title. */
    public PageHeader lead(String sentence) {
        var lead = new Paragraph(sentence);
        lead.addClassName("lead");
        titles.add(lead);
        return this;
    }

    /** Facts in one quiet line. */
    public PageHeader meta(Component... facts) {
        var meta = new Div(facts);
        meta.addClassName("meta");
        titles.add(meta);
        return this;
    }

    /** Facts in one quiet line. */
    public PageHeader meta(String... facts) {
        var spans = new Component[facts.length];
        for (int i = 0; i < facts.length; i++) {
            spans[i] = new Span(facts[i]);
        }
        return meta(spans);
    }

    /** What can be done here; the first is the one expected. */
    public PageHeader actions(Component... actions) {
        var row = new Div(actions);
        row.addClassName("button-row");
        top.add(row);
        return this;
    }
}

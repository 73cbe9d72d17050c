package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.html.Span;

/** Marks what is invented for the demonstration. */
public class DemoMark extends Span {

    public DemoMark() {
        addClassName("demo-mark");
        setText(getTranslation("shared.demoMark.text"));
        setTitle(getTranslation("shared.demoMark.title"));
    }
}

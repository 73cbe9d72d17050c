package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Says that somebody stored a change meanwhile, and shows it beside what one typed: nothing of either is lost. Invisible until then. */
class ConflictNotice extends Div {

    ConflictNotice() {
        addClassNames("notice", "notice-warning", "conflict-notice");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void show(List<FieldMemory.Difference> differences) {
        removeAll();
        var column = new Div();
        column.addClassName("stack");
        column.add(
                new H2(getTranslation("procurement.conflict.title")),
                new Paragraph(getTranslation("procurement.conflict.text")));
        differences.forEach(difference -> column.add(row(difference)));
        add(column);
        setVisible(true);
        getElement().executeJs("this.focus()");
    }

    private Div row(FieldMemory.Difference difference) {
        var theirs =
                new Paragraph(
                        difference.theirs().isEmpty()
                                ? getTranslation("procurement.conflict.nothing")
                                : difference.theirs());
        theirs.addClassName("conflict-theirs");
        var take = new NativeButton(getTranslation("procurement.conflict.take"));
        take.addClassName("link-button");
        take.setAriaLabel(getTranslation("procurement.conflict.takeOf", difference.label()));
        var label = new Div(difference.label());
        label.addClassName("conflict-label");
        var row = new Div(label, theirs, take);
        row.addClassName("conflict-row");
        take.addClickListener(_ -> {
            difference.take().run();
            row.setVisible(false);
        });
        return row;
    }
}

package nl.inkoopkring.growth.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;
import nl.inkoopkring.growth.Figure;

/** One figure: what it says, what it means, how it is divided, and what is missing. The count always stands beside the share. */
class FigurePanel extends Div {

    private static final double DAY = 24;
    private static final double PERCENT = 100;

    private final String name;

    FigurePanel(Figure figure) {
        name = figure.name();
        addClassName("figure");
        var value = new Paragraph(value(figure.value()));
        value.addClassName("figure-value");
        add(new H3(own("title")), value, definition());
        if (!figure.rows().isEmpty()) {
            add(details(getTranslation("growth.network.rows"), table(figure)));
        }
        if (!figure.gaps().isEmpty()) {
            add(details(own("gaps", figure.gaps().size()), gaps(figure)));
        }
    }

    /** A text of this figure. */
    private String own(String thing, Object... parameters) {
        return getTranslation("growth.figure." + name + "." + thing, parameters);
    }

    private String value(Figure.Value value) {
        return switch (value) {
            case Figure.Count count -> number(count.count());
            case Figure.Share(long count, long total) ->
                    total == 0
                            ? getTranslation("growth.network.none")
                            : getTranslation(
                                    "growth.network.share",
                                    count,
                                    total,
                                    Math.round(count * PERCENT / total));
            case Figure.Hours hours -> time(hours.hours());
        };
    }

    private String time(OptionalDouble hours) {
        if (hours.isEmpty()) {
            return getTranslation("growth.network.none");
        }
        return hours.getAsDouble() < 2 * DAY
                ? getTranslation("growth.network.hours", Math.round(hours.getAsDouble()))
                : getTranslation("growth.network.days", Math.round(hours.getAsDouble() / DAY));
    }

    private Component definition() {
        return details(
                getTranslation("growth.network.definition"), new Paragraph(own("definition")));
    }

    private Component details(String summary, Component content) {
        var details = new NativeDetails(summary, content);
        details.addClassName("figure-details");
        return details;
    }

    private Component table(Figure figure) {
        var body = new NativeTableBody();
        for (var row : figure.rows()) {
            var label = new NativeTableHeaderCell(label(row.label()));
            label.getElement().setAttribute("scope", "row");
            var count = new NativeTableCell(number(row.count()));
            count.addClassName("number");
            body.add(new NativeTableRow(label, count));
        }
        var first = new NativeTableHeaderCell(own("column"));
        var second = new NativeTableHeaderCell(getTranslation("growth.network.count"));
        second.addClassName("number");
        first.getElement().setAttribute("scope", "col");
        second.getElement().setAttribute("scope", "col");
        var table = new NativeTable(new NativeTableHeader(new NativeTableRow(first, second)), body);
        table.addClassName("figure-table");
        table.setCaptionText(own("title"));
        return table;
    }

    private String label(Figure.Label label) {
        return switch (label) {
            case Figure.Named named -> named.name();
            case Figure.Text text -> getTranslation(text.key());
            case Figure.Month month ->
                    DateTimeFormatter.ofPattern("MMMM uuuu", getLocale()).format(month.month());
        };
    }

    private Component gaps(Figure figure) {
        var list = new UnorderedList();
        list.addClassName("figure-gaps");
        for (var gap : figure.gaps()) {
            var action =
                    new Anchor(
                            gap.nextPath(),
                            getTranslation("growth.NextAction." + gap.next().name()));
            action.setAriaLabel(
                    getTranslation(
                            "growth.network.nextFor",
                            getTranslation("growth.NextAction." + gap.next().name()),
                            gap.name()));
            action.addClassName("figure-next");
            list.add(new ListItem(new Anchor(gap.path(), gap.name()), new Span(" "), action));
        }
        return list;
    }

    private String number(long count) {
        return NumberFormat.getIntegerInstance(getLocale()).format(count);
    }
}

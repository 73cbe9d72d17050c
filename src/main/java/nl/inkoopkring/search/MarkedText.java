package nl.inkoopkring.search;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * Plain text with the stretches that made a query find it.
 *
 * @param text plain, to be escaped like any other
 * @param marks in order, without overlaps
 */
public record MarkedText(String text, List<Mark> marks) {

    /** From the first character to behind the last. */
    public record Mark(int start, int end) {}

    public static MarkedText plain(String text) {
        return new MarkedText(text, List.of());
    }

    /** The text as HTML, escaped, with the marks as {@code mark} elements. */
    public String toHtml() {
        var html = new StringBuilder();
        int at = 0;
        for (var mark : marks) {
            html.append(HtmlUtils.htmlEscape(text.substring(at, mark.start()), "UTF-8"))
                    .append("<mark>")
                    .append(HtmlUtils.htmlEscape(text.substring(mark.start(), mark.end()), "UTF-8"))
                    .append("</mark>");
            at = mark.end();
        }
        return html.append(HtmlUtils.htmlEscape(text.substring(at), "UTF-8")).toString();
    }

    public boolean isEmpty() {
        return text.isBlank();
    }
}

package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Someone's initials in the open ring. Silent for a screen reader: the name stands beside it. */
public class Face extends Span {

    private static final Set<String> PARTICLES =
            Set.of(
                    "de", "den", "der", "het", "in", "la", "op", "te", "ten", "ter", "van", "von",
                    "'t");

    public enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    public Face(String name, Size size) {
        addClassNames("face", "face-" + size.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("aria-hidden", "true");
        setText(initials(name));
    }

    /** First letters of the first and the last name, past particles: "Fenna de Wit" gives FW. */
    static String initials(String name) {
        var words =
                Stream.of(name.strip().split("\\s+"))
                        .filter(word -> !PARTICLES.contains(word.toLowerCase(Locale.ROOT)))
                        .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                        .toList();
        if (words.isEmpty()) {
            return "";
        }
        var first = firstLetter(words.getFirst());
        return words.size() == 1 ? first : first + firstLetter(words.getLast());
    }

    private static String firstLetter(String word) {
        return new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}

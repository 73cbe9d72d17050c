package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.inkoopkring.procurement.Lot;

/** The lots of a procurement, one on a line, with its number before it or counted on. */
class LotsField extends TextArea {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})[.):]?\\s+(.+)");

    LotsField() {
        setLabel(getTranslation("procurement.field.lots"));
        setHelperText(getTranslation("procurement.field.lots.help"));
        addClassName("field-wide");
    }

    void show(List<Lot> lots) {
        setValue(
                lots.stream()
                        .map(lot -> lot.number() + ". " + lot.title())
                        .collect(Collectors.joining("\n")));
    }

    List<Lot> read() {
        var typed = new ArrayList<Lot>();
        for (var line : getValue().lines().filter(text -> !text.isBlank()).toList()) {
            var numbered = NUMBERED.matcher(line.strip());
            typed.add(
                    numbered.matches()
                            ? new Lot(Integer.parseInt(numbered.group(1)), numbered.group(2))
                            : new Lot(
                                    typed.isEmpty() ? 1 : typed.getLast().number() + 1,
                                    line.strip()));
        }
        return typed;
    }
}

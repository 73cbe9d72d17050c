package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;

/** Marks fields that are not right yet, until they are changed. */
final class Mistakes {

    private Mistakes() {}

    /** Says beside the field, and in the list, what is to be done when it is not right. */
    static <F extends Component & HasValidationProperties & HasValue<?, ?>> void check(
            F field, boolean right, String message, Map<Component, String> mistakes) {
        field.setInvalid(!right);
        field.setErrorMessage(right ? "" : message);
        if (!right) {
            mistakes.put(field, message);
        }
    }
}

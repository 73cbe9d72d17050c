package nl.inkoopkring.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import nl.inkoopkring.shared.ui.HeaderSearch;
import nl.inkoopkring.shared.ui.KringIcon;

/** The landmark with the search field in it. */
class SearchSlot extends Div {

    SearchSlot(Optional<HeaderSearch> search, String className) {
        addClassName(className);
        getElement().setAttribute("role", "search");
        add(search.map(HeaderSearch::create).orElseGet(this::plainField));
    }

    private Component plainField() {
        var field = new TextField();
        field.setPlaceholder(getTranslation("shell.search.placeholder"));
        field.setAriaLabel(getTranslation("shell.search.label"));
        field.setPrefixComponent(new KringIcon("search"));
        field.setClearButtonVisible(true);
        field.addKeyDownListener(
                Key.ENTER,
                event ->
                        event.getSource()
                                .getUI()
                                .ifPresent(ui ->
                                        ui.navigate(
                                                "zoeken",
                                                QueryParameters.of(
                                                        "q", field.getValue().strip()))));
        return field;
    }
}

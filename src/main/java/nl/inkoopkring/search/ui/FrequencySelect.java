package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.select.Select;
import nl.inkoopkring.search.AlertFrequency;

/** How often one wants to hear of what is new. */
class FrequencySelect extends Select<AlertFrequency> {

    FrequencySelect(AlertFrequency chosen) {
        setLabel(getTranslation("search.saved.frequency"));
        setItems(AlertFrequency.values());
        setItemLabelGenerator(
                frequency -> getTranslation("search.AlertFrequency." + frequency.name()));
        setValue(chosen);
    }
}

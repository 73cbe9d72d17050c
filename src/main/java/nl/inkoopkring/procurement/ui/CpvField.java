package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import nl.inkoopkring.inkooppakket.CpvService;
import nl.inkoopkring.search.Cpv;
import nl.inkoopkring.shared.ui.ComponentTexts;

/** Chooses CPV codes: those of the package are offered, any other can be typed. */
class CpvField extends MultiSelectComboBox<String> {

    private final transient CpvService cpv;
    private Set<String> ofPackage = Set.of();

    CpvField(CpvService cpv) {
        this.cpv = cpv;
        ComponentTexts.in(this);
        setLabel(getTranslation("procurement.field.cpv"));
        setHelperText(getTranslation("procurement.field.cpv.help"));
        setItemLabelGenerator(
                code -> cpv.find(code).map(c -> c.code() + " " + c.name(getLocale())).orElse(code));
        setAllowCustomValue(true);
        addCustomValueSetListener(event -> type(event.getDetail()));
        addClassName("field-wide");
    }

    /** Offers the codes of a package, beside what was chosen. */
    void offer(Collection<String> codes) {
        ofPackage = Set.copyOf(codes);
        choose(getValue());
    }

    private void type(String typed) {
        var known = Cpv.parse(typed).filter(code -> cpv.find(code).isPresent());
        setInvalid(known.isEmpty());
        setErrorMessage(
                known.isEmpty() ? getTranslation("procurement.error.cpvUnknown", typed) : "");
        known.ifPresent(code -> {
            var more = new HashSet<>(getValue());
            more.add(code);
            choose(more);
        });
    }

    /** Takes codes for chosen. A code must be known to the field before it can be. */
    void choose(Set<String> codes) {
        var chosen = Set.copyOf(codes);
        var offered = new TreeSet<>(chosen);
        offered.addAll(ofPackage);
        setItems(offered);
        setValue(chosen);
    }

    void remember(FieldMemory memory) {
        memory.choices(
                "cpv",
                getLabel(),
                this,
                code -> code,
                code -> Cpv.parse(code).map(this::offered),
                code -> code);
    }

    private String offered(String code) {
        if (!getListDataView().contains(code)) {
            getListDataView().addItem(code);
        }
        return code;
    }
}

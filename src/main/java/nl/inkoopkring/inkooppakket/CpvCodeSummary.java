package nl.inkoopkring.inkooppakket;

import java.util.Locale;

/**
 * A CPV code with its names.
 *
 * @param code eight digits, without check digit
 */
public record CpvCodeSummary(String code, String nameNl, String nameEn) {

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameNl;
    }
}

package nl.inkoopkring.contact;

import java.util.Objects;
import java.util.UUID;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads of a person's line how often they want to be asked. A line without it leaves what they chose themselves. */
@Component
class ContactPreferenceImport implements ImportedFile {

    private final ContactPreferenceRepository preferences;

    ContactPreferenceImport(ContactPreferenceRepository preferences) {
        this.preferences = preferences;
    }

    @Override
    public String fileName() {
        return "people.jsonl";
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public UUID store(ImportLine line, ImportContext context, @Nullable UUID existing) {
        var participant = Objects.requireNonNull(existing);
        var maximum = line.optionalInteger("monthlyMaximum");
        if (maximum != null) {
            if (maximum < 1 || maximum > ContactPreference.HIGHEST_MAXIMUM) {
                throw line.wrong(
                        "monthlyMaximum",
                        "is geen getal van 1 tot en met " + ContactPreference.HIGHEST_MAXIMUM);
            }
            var preference =
                    preferences
                            .findById(participant)
                            .orElseGet(() -> new ContactPreference(participant));
            preference.limitTo(maximum);
            preferences.save(preference);
        }
        return participant;
    }
}

package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.inkoopkring.shared.Draft;
import nl.inkoopkring.shared.Drafts;
import nl.inkoopkring.shared.ui.AutoSave;
import org.jspecify.annotations.Nullable;

/** What is typed in a form, kept until it is stored: the texts of its fields, and the versions of what they change. */
class FormDraft {

    private final Drafts drafts;
    private final UUID owner;
    private final String key;
    private final FieldMemory memory;
    private final Supplier<SequencedMap<String, Long>> versions;
    private final AutoSave autoSave;

    /**
     * @param versions of what the form began from, by name, that of the thing itself first
     */
    FormDraft(
            Drafts drafts,
            UUID owner,
            String key,
            FieldMemory memory,
            Supplier<SequencedMap<String, Long>> versions,
            Clock clock) {
        this.drafts = drafts;
        this.owner = owner;
        this.key = key;
        this.memory = memory;
        this.versions = versions;
        this.autoSave = new AutoSave(clock, this::keep);
    }

    /** To be placed under the fields, and told which they are. */
    AutoSave autoSave() {
        return autoSave;
    }

    void keep() {
        var texts = new LinkedHashMap<>(memory.texts());
        var began = versions.get();
        began.forEach((name, version) -> texts.put(name, String.valueOf(version)));
        drafts.save(owner, key, FieldMemory.json(texts), began.firstEntry().getValue());
    }

    void discard() {
        drafts.discard(owner, key);
    }

    /**
     * Puts an earlier draft back into the fields.
     *
     * @param begin takes the versions that it began from
     * @param anew builds the form again, when the draft is thrown away or that is undone
     * @return what tells so, or empty when there is no draft
     */
    Optional<Component> restore(Consumer<Map<String, Long>> begin, Runnable anew) {
        return drafts.find(owner, key)
                .map(draft -> {
                    var texts = FieldMemory.parseJson(draft.json());
                    memory.restore(texts);
                    var began = new LinkedHashMap<String, Long>();
                    versions.get()
                            .keySet()
                            .forEach(name -> began.put(name, number(texts.get(name))));
                    begin.accept(began);
                    autoSave.restored();
                    return restored(draft, anew);
                });
    }

    private Component restored(Draft draft, Runnable anew) {
        return new RestoredDraft(
                () -> {
                    discard();
                    anew.run();
                },
                () -> {
                    drafts.save(owner, key, draft.json(), draft.baseVersion());
                    anew.run();
                });
    }

    private static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

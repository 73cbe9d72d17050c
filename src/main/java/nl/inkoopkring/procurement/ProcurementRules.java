package nl.inkoopkring.procurement;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.inkoopkring.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What may be written in a dossier: lengths, the order of dates, addresses. Refuses with a message that says what to do, and gives back clean texts. */
final class ProcurementRules {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SUMMARY = 4000;
    static final int LONGEST_URL = 500;
    private static final int MOST_LOTS = 100;
    private static final int MOST_CODES = 50;

    private ProcurementRules() {}

    static ProcurementDraft clean(ProcurementDraft draft) {
        limit("procurement.error.tooLong.title", draft.title(), LONGEST_TITLE);
        limit("procurement.error.tooLong.summary", draft.summary(), LONGEST_SUMMARY);
        if (!draft.dates().isInOrder()) {
            throw new InvalidInputException("procurement.error.dateOrder");
        }
        if (draft.sourceUrl() != null && !isWebAddress(draft.sourceUrl())) {
            throw new InvalidInputException("procurement.error.sourceUrl");
        }
        if (draft.cpvCodes().size() > MOST_CODES) {
            throw new InvalidInputException("procurement.error.cpvMany", MOST_CODES);
        }
        checkLots(draft.lots());
        return new ProcurementDraft(
                draft.title().strip(),
                draft.inkooppakket(),
                draft.cpvCodes(),
                draft.procedure(),
                draft.phase(),
                strip(draft.summary()),
                draft.dates(),
                draft.themes(),
                draft.rStrategies(),
                draft.handreikingen(),
                draft.lots(),
                draft.headVisibility(),
                draft.litigation(),
                strip(draft.sourceUrl()),
                draft.version());
    }

    static ExperienceDraft clean(ExperienceDraft draft) {
        if (draft.lesson().isBlank()) {
            throw new InvalidInputException("procurement.error.lessonEmpty");
        }
        limit("procurement.error.tooLong.lesson", draft.lesson(), ExperienceDraft.LONGEST_LESSON);
        limit("procurement.error.tooLong.wentWell", draft.wentWell(), ExperienceDraft.LONGEST_TEXT);
        limit(
                "procurement.error.tooLong.differently",
                draft.differently(),
                ExperienceDraft.LONGEST_TEXT);
        limit("procurement.error.tooLong.pitfall", draft.pitfall(), ExperienceDraft.LONGEST_TEXT);
        limit("procurement.error.tooLong.result", draft.result(), ExperienceDraft.LONGEST_TEXT);
        return new ExperienceDraft(
                draft.phase(),
                draft.lesson().strip(),
                strip(draft.wentWell()),
                strip(draft.differently()),
                strip(draft.pitfall()),
                strip(draft.result()),
                draft.rStrategies(),
                draft.version());
    }

    /** An address of a page on the web, short enough to keep. */
    static boolean isWebAddress(String address) {
        if (address.length() > LONGEST_URL) {
            return false;
        }
        try {
            var uri = new URI(address.strip());
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean areLotsDistinct(List<Lot> lots) {
        var numbers = new HashSet<Integer>();
        return lots.stream().allMatch(lot -> numbers.add(lot.number()));
    }

    private static void checkLots(List<Lot> lots) {
        if (lots.size() > MOST_LOTS) {
            throw new InvalidInputException("procurement.error.lotsMany", MOST_LOTS);
        }
        if (!areLotsDistinct(lots)) {
            throw new InvalidInputException("procurement.error.lotsTwice");
        }
        lots.forEach(lot -> limit("procurement.error.tooLong.lots", lot.title(), LONGEST_TITLE));
    }

    private static void limit(String key, @Nullable String text, int most) {
        if (text != null && text.strip().length() > most) {
            throw new InvalidInputException(key, most);
        }
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

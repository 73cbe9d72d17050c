package nl.inkoopkring.search;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** An index that can't be asked hurts only what is searched: whoever asks goes on without it, or says so. */
final class IndexAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(IndexAnswers.class);
    private static final Pattern CODE = Pattern.compile("HSEARCH\\d+");

    private IndexAnswers() {}

    /**
     * @throws UnavailableException when the index does not answer
     */
    static <T> T of(Supplier<T> query) {
        try {
            return query.get();
        } catch (SearchException e) {
            // Without the message, which repeats the query and so what someone typed.
            LOG.warn("Zoeken lukt niet: {}", code(e));
            throw new UnavailableException("search.unavailable.text", e);
        }
    }

    /** The code of Hibernate Search, and what lies at the bottom of it. */
    private static String code(SearchException e) {
        var code = CODE.matcher(String.valueOf(e.getMessage()));
        return "%s (%s)"
                .formatted(
                        code.find() ? code.group() : e.getClass().getSimpleName(),
                        NestedExceptionUtils.getMostSpecificCause(e).getClass().getName());
    }
}

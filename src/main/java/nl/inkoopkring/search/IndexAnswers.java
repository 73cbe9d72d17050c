package nl.inkoopkring.search;

import java.util.function.Supplier;
import nl.inkoopkring.shared.UnavailableException;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index that can't be asked hurts only what is searched: whoever asks goes on without it, or says so. */
final class IndexAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(IndexAnswers.class);

    private IndexAnswers() {}

    /**
     * @throws UnavailableException when the index does not answer
     */
    static <T> T of(Supplier<T> query) {
        try {
            return query.get();
        } catch (SearchException e) {
            LOG.warn("Zoeken lukt niet: {}", e.getMessage());
            LOG.debug("Zoeken lukt niet", e);
            throw new UnavailableException("search.unavailable.text", e);
        }
    }
}

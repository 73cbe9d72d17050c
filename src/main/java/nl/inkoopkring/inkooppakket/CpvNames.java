package nl.inkoopkring.inkooppakket;

import java.util.Collection;
import java.util.List;
import nl.inkoopkring.search.QueryNames;
import org.springframework.stereotype.Component;

/** The names of the CPV in queries: who types <i>beveiligingsdiensten</i> also finds what was bought under that code, or one near it, and is called otherwise. */
@Component
class CpvNames implements QueryNames {

    /** A code says less than a word of the text: it was chosen from a list, by the nearest that fits. */
    private static final float WEIGHT = 0.3f;

    private final List<Name> names;

    CpvNames(CpvRegister register) {
        names =
                register.names().entrySet().stream()
                        .map(code -> new Name(code.getValue(), Field.CPV, code.getKey(), WEIGHT))
                        .toList();
    }

    @Override
    public Collection<Name> names() {
        return names;
    }

    /** They come with the application and stay as they are. */
    @Override
    public long version() {
        return 0;
    }
}

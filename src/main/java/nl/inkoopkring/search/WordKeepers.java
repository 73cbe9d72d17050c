package nl.inkoopkring.search;

import java.util.Set;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.CurrentViewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who looks after the words of the network: the director and administrators. */
@Component
class WordKeepers {

    private static final Set<String> ROLES = Set.of(Access.role("DIRECTOR"), Access.role("ADMIN"));

    private final CurrentViewer viewer;

    WordKeepers(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    /**
     * @throws AccessDeniedException for anyone else
     */
    void require() {
        if (!viewer.get().maySee(ROLES)) {
            throw new AccessDeniedException("director or administrator only");
        }
    }
}

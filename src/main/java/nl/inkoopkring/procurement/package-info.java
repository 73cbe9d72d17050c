/** One dossier per procurement: its head, its experiences, and when it opens. */
@ApplicationModule(
        displayName = "procurement",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "content",
            "search",
            "network",
            "inkooppakket"
        })
@NullMarked
package nl.inkoopkring.procurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

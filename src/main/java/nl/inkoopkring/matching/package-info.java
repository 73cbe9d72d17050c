/** Peers from evidence, with the reasons why. */
@ApplicationModule(
        displayName = "matching",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "content",
            "search",
            "network",
            "inkooppakket"
        })
@NullMarked
package nl.inkoopkring.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** How the network grows: counts with their definitions. */
@ApplicationModule(
        displayName = "growth",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "content",
            "search",
            "network",
            "inkooppakket",
            "account",
            "contact",
            "handreiking",
            "procurement",
            "discussion"
        })
@NullMarked
package nl.inkoopkring.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

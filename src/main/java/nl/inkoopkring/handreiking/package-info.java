/** Guidance with versions, sections and items, and the people who have used it. */
@ApplicationModule(
        displayName = "handreiking",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "content",
            "search",
            "network",
            "inkooppakket"
        })
@NullMarked
package nl.inkoopkring.handreiking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

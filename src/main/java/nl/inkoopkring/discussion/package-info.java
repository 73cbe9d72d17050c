/** Boards with topics and posts. */
@ApplicationModule(
        displayName = "discussion",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "content",
            "search",
            "network",
            "inkooppakket"
        })
@NullMarked
package nl.inkoopkring.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Contact requests between peers and the inbox they lie in. */
@ApplicationModule(
        displayName = "contact",
        allowedDependencies = {
            "shared",
            "shared::ui",
            "content",
            "search",
            "network",
            "inkooppakket"
        })
@NullMarked
package nl.inkoopkring.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

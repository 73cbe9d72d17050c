/** The procurement packages with their CPV codes, synonyms and followers. */
@ApplicationModule(
        displayName = "inkooppakket",
        allowedDependencies = {"shared", "shared::ui", "content", "search", "network"})
@NullMarked
package nl.inkoopkring.inkooppakket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

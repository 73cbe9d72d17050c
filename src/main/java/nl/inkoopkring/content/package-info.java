/** What every kind of content has in common: its reference, who may see it, and the panels beside it. */
@ApplicationModule(
        displayName = "content",
        allowedDependencies = {"shared", "shared::ui"})
@NullMarked
package nl.inkoopkring.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

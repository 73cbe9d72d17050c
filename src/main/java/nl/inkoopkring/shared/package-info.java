/** Ground that every module stands on: ids, time, rich text, drafts, audit and mail. */
@ApplicationModule(
        displayName = "shared",
        allowedDependencies = {})
@NullMarked
package nl.inkoopkring.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

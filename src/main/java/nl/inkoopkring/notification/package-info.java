/** Tells people by mail of what is new to them, and lets them stop that. */
@ApplicationModule(
        displayName = "notification",
        allowedDependencies = {"shared", "shared::ui", "content", "search", "network"})
@NullMarked
package nl.inkoopkring.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

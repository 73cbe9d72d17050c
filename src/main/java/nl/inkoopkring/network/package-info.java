/** Organisations and the people in them, with their memberships and roles over time. */
@ApplicationModule(
        displayName = "network",
        allowedDependencies = {"shared", "shared::ui", "content", "search"})
@NullMarked
package nl.inkoopkring.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

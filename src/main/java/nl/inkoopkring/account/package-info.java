/** Sign-in and its protection: accounts, invitations, tokens and limits. */
@ApplicationModule(
        displayName = "account",
        allowedDependencies = {"shared", "shared::ui", "content", "network"})
@NullMarked
package nl.inkoopkring.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

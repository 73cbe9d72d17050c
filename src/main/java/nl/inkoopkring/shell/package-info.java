/** The face around all modules: layout, security, language, home, errors and the import runner. */
@ApplicationModule(displayName = "shell")
@NullMarked
package nl.inkoopkring.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

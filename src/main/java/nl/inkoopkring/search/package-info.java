/** One search over everything: the field contract, the query and the results page. */
@ApplicationModule(
        displayName = "search",
        allowedDependencies = {"shared", "shared::ui", "content"})
@NullMarked
package nl.inkoopkring.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

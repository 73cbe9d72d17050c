/** The views of matching. */
@NullMarked
package nl.inkoopkring.matching.ui;

import org.jspecify.annotations.NullMarked;

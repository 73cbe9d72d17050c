/** The views of inkooppakket. */
@NullMarked
package nl.inkoopkring.inkooppakket.ui;

import org.jspecify.annotations.NullMarked;

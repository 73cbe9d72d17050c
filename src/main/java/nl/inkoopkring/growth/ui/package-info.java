/** The views of growth. */
@NullMarked
package nl.inkoopkring.growth.ui;

import org.jspecify.annotations.NullMarked;

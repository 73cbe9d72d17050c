/** The views of handreiking. */
@NullMarked
package nl.inkoopkring.handreiking.ui;

import org.jspecify.annotations.NullMarked;

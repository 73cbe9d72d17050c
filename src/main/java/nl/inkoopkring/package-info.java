/** Inkoopkring: the knowledge network for circular and socially responsible public procurement. */
@NullMarked
package nl.inkoopkring;

import org.jspecify.annotations.NullMarked;

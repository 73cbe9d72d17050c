/** Journeys of users in a real browser. */
@NullMarked
package nl.inkoopkring.e2e;

import org.jspecify.annotations.NullMarked;

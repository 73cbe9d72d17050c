/** What the tests stand on: the shared context, signing in, waiting, and sample data with names. */
@NullMarked
package nl.inkoopkring.testing;

import org.jspecify.annotations.NullMarked;

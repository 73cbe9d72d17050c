/** The views of search. */
@NullMarked
package nl.inkoopkring.search.ui;

import org.jspecify.annotations.NullMarked;

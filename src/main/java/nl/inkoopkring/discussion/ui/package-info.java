/** The views of discussion. */
@NullMarked
package nl.inkoopkring.discussion.ui;

import org.jspecify.annotations.NullMarked;

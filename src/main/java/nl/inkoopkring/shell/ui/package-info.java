/** The views of shell. */
@NullMarked
package nl.inkoopkring.shell.ui;

import org.jspecify.annotations.NullMarked;

/** The views of network. */
@NullMarked
package nl.inkoopkring.network.ui;

import org.jspecify.annotations.NullMarked;

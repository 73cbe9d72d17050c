/** The views of contact. */
@NullMarked
package nl.inkoopkring.contact.ui;

import org.jspecify.annotations.NullMarked;

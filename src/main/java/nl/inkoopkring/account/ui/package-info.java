/** The views of account. */
@NullMarked
package nl.inkoopkring.account.ui;

import org.jspecify.annotations.NullMarked;

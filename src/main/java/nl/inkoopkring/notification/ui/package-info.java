/** The views of notification. */
@NullMarked
package nl.inkoopkring.notification.ui;

import org.jspecify.annotations.NullMarked;

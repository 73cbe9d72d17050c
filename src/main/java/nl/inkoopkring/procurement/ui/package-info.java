/** The views of procurement. */
@NullMarked
package nl.inkoopkring.procurement.ui;

import org.jspecify.annotations.NullMarked;

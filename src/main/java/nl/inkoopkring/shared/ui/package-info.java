/** Page header, empty state, badges and other pieces that every view is made of. */
@NullMarked
@NamedInterface("ui")
package nl.inkoopkring.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

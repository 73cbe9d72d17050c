package nl.inkoopkring.contact;

import nl.inkoopkring.content.ContentLink;
import org.jspecify.annotations.Nullable;

/**
 * Something a question is about, as one reader may see it.
 *
 * @param icon name in the icon set
 * @param labelKey translation key of its kind
 * @param title its title, or what was typed
 * @param link where it can be read, or null
 */
public record ContactSubject(
        String icon, String labelKey, String title, @Nullable ContentLink link) {}

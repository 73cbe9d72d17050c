package nl.inkoopkring.search;

import nl.inkoopkring.content.ContentRef;

/** Something one may mean while typing. */
public record Suggestion(ContentRef ref, String title, String path) {}

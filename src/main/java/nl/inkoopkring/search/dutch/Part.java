package nl.inkoopkring.search.dutch;

import java.util.Set;

/**
 * A word inside a compound: <i>verkeers</i> and <i>borden</i> in <i>verkeersborden</i>.
 *
 * @param surface the letters as the text has them, linking letters included
 * @param start offset of the first character in the text
 * @param end offset after the last character in the text
 * @param lemmas dictionary lemmas of the part, without linking letters ({@code verkeer})
 */
public record Part(String surface, int start, int end, Set<String> lemmas) {}

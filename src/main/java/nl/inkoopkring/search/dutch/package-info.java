/**
 * Dutch words for the search: tokens, lemmas, parts of compounds, corrections, synonyms, and the terms of a query. Knows no
 * index and no database; what it returns are plain strings and offsets.
 */
@NullMarked
package nl.inkoopkring.search.dutch;

import org.jspecify.annotations.NullMarked;

package nl.inkoopkring.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.search.dutch.QueryTerms;

/**
 * The words of a subject.
 *
 * @param needed how many of them must be found
 */
record SubjectWords(QueryTerms terms, List<NameMatcher.Found> names, WordsNeeded needed) {

    boolean canBeWider() {
        return needed.canBeWider(terms);
    }

    SubjectWords any() {
        return new SubjectWords(terms, names, WordsNeeded.ANY);
    }

    /** The packages that they name, by whatever name; not those of which they are only a part of a name, or related to one. */
    Set<UUID> packagesNamed() {
        return names.stream()
                .filter(found -> found.how() == NameMatcher.How.NAMED)
                .map(NameMatcher.Found::name)
                .filter(name -> name.field() == QueryNames.Field.INKOOPPAKKET)
                .map(name -> UUID.fromString(name.value()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inkoopkring.search.ParsedQuery.TypedFilter;
import org.springframework.stereotype.Component;

/**
 * Reads the signs in a query: {@code "twee woorden"} that must stand beside each other, {@code -woord} that must not be there, and filters such as
 * {@code pakket:bedrijfskleding} or {@code organisatie:"Hoeksche Waard"}, which a minus turns round. Everything else is left to the language, so a question stays a question. Takes anything and
 * never fails; what makes no sense as a sign is read as words.
 */
@Component
class SearchQueryParser {

    /** Words of a value without quotes: the longest run that names something is taken. */
    private static final int MOST_VALUE_WORDS = 6;

    /** More than these are no wishes but noise. */
    private static final int MOST_SIGNS = 16;

    private static final Map<String, SearchFacet> KEYS = keys();
    private static final Map<Character, Character> QUOTES =
            Map.of('"', '"', '“', '”', '„', '”', '”', '”', '«', '»');

    private final FacetValues values;

    SearchQueryParser(FacetValues values) {
        this.values = values;
    }

    private static Map<String, SearchFacet> keys() {
        var more =
                new EnumMap<SearchFacet, List<String>>(
                        Map.of(
                                SearchFacet.KIND, List.of("soorten", "kind", "type"),
                                SearchFacet.INKOOPPAKKET,
                                        List.of(
                                                "pakketten",
                                                "inkooppakket",
                                                "inkooppakketten",
                                                "package"),
                                SearchFacet.THEME, List.of("themas", "theme"),
                                SearchFacet.PHASE, List.of("fasen", "fases", "phase"),
                                SearchFacet.ORGANISATION,
                                        List.of(
                                                "organisaties",
                                                "gemeente",
                                                "organisation",
                                                "organization"),
                                SearchFacet.YEAR, List.of("jaren", "year")));
        var keys = new HashMap<String, SearchFacet>();
        for (var facet : SearchFacet.values()) {
            keys.put(facet.parameter(), facet);
            more.getOrDefault(facet, List.of()).forEach(key -> keys.put(key, facet));
        }
        return Map.copyOf(keys);
    }

    ParsedQuery parse(String query) {
        return new Reader(query).read();
    }

    /** One query while it is read. */
    private final class Reader {

        private final String text;
        private final StringBuilder words = new StringBuilder();
        private final List<String> phrases = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();
        private final List<TypedFilter> filters = new ArrayList<>();
        private final List<TypedFilter> unknown = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        ParsedQuery read() {
            while (at < text.length()) {
                if (Character.isWhitespace(text.charAt(at))) {
                    at++;
                } else {
                    next();
                }
            }
            return new ParsedQuery(
                    text,
                    words.toString().strip(),
                    List.copyOf(phrases),
                    List.copyOf(excluded),
                    List.copyOf(filters),
                    List.copyOf(unknown));
        }

        private void next() {
            int start = at;
            boolean minus = isMinus(start);
            if (minus) {
                at++;
            }
            var quoted = quoted();
            if (quoted.isPresent()) {
                if (!quoted.get().isBlank()) {
                    sign(minus ? excluded : phrases, quoted.get());
                }
                return;
            }
            if (QUOTES.containsKey(text.charAt(at))) {
                // Never closed: no sign.
                at++;
                return;
            }
            int end = endOfWord(at);
            var word = text.substring(at, end);
            int colon = word.indexOf(':');
            var facet = colon > 0 ? facet(word.substring(0, colon)) : Optional.<SearchFacet>empty();
            if (facet.isPresent() && filters.size() + unknown.size() < MOST_SIGNS) {
                filter(facet.get(), start, at + colon + 1, minus);
            } else {
                at = end;
                if (minus) {
                    sign(excluded, word);
                } else {
                    // "cpv:45233229" is the code.
                    add(isCpv(word) ? word.substring(colon + 1) : word);
                }
            }
        }

        private void sign(List<String> signs, String content) {
            if (signs.size() < MOST_SIGNS) {
                signs.add(content);
            } else {
                add(content);
            }
        }

        private void add(String more) {
            words.append(more).append(' ');
        }

        /** A minus directly before a word, and not one between words. */
        private boolean isMinus(int place) {
            char c = text.charAt(place);
            return (c == '-' || c == '\u2212')
                    && place + 1 < text.length()
                    && (place == 0 || Character.isWhitespace(text.charAt(place - 1)))
                    && (Character.isLetterOrDigit(text.codePointAt(place + 1))
                            || QUOTES.containsKey(text.charAt(place + 1)));
        }

        /** What stands between quotes from here on, when they are closed; moves behind them. */
        private Optional<String> quoted() {
            var close = at < text.length() ? QUOTES.get(text.charAt(at)) : null;
            if (close == null) {
                return Optional.empty();
            }
            int end = text.indexOf(close, at + 1);
            if (end < 0) {
                return Optional.empty();
            }
            var content = text.substring(at + 1, end);
            at = end + 1;
            return Optional.of(content);
        }

        private int endOfWord(int from) {
            int end = from;
            while (end < text.length()
                    && !Character.isWhitespace(text.charAt(end))
                    && !QUOTES.containsKey(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private void filter(SearchFacet facet, int start, int value, boolean minus) {
            at = value;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            var quoted = quoted();
            if (quoted.isPresent() && !quoted.get().isBlank()) {
                found(facet, quoted.get(), start, minus, values.find(facet, quoted.get()));
                return;
            }
            var ends = endsOfWords();
            if (ends.isEmpty()) {
                // No value: a word with a colon behind it.
                add(text.substring(start, value));
                return;
            }
            int begin = at;
            for (int count = ends.size(); count > 0; count--) {
                var some = text.substring(begin, ends.get(count - 1));
                var named = values.find(facet, some);
                if (!named.isEmpty()) {
                    at = ends.get(count - 1);
                    found(facet, some, start, minus, named);
                    return;
                }
            }
            at = ends.getFirst();
            found(facet, text.substring(begin, at), start, minus, Set.of());
        }

        private void found(
                SearchFacet facet, String value, int start, boolean minus, Set<String> named) {
            var filter = new TypedFilter(facet, value, named, minus, start, at);
            if (!named.isEmpty()) {
                filters.add(filter);
                return;
            }
            unknown.add(filter);
            if (minus) {
                sign(excluded, value);
            } else {
                add(value);
            }
        }

        /** Where the words from here on end, as far as no other sign begins. */
        private List<Integer> endsOfWords() {
            var ends = new ArrayList<Integer>();
            int place = at;
            while (place < text.length() && ends.size() < MOST_VALUE_WORDS) {
                int end = endOfWord(place);
                if (end == place || !ends.isEmpty() && beginsSign(place, end)) {
                    break;
                }
                ends.add(end);
                place = end;
                while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
                    place++;
                }
            }
            return ends;
        }

        private boolean beginsSign(int place, int end) {
            int colon = text.indexOf(':', place);
            return isMinus(place)
                    || colon > place
                            && colon < end
                            && facet(text.substring(place, colon)).isPresent();
        }
    }

    private static Optional<SearchFacet> facet(String key) {
        return Optional.ofNullable(KEYS.get(key.toLowerCase(Locale.ROOT).replace("'", "")));
    }

    private static boolean isCpv(String word) {
        return word.toLowerCase(Locale.ROOT).startsWith("cpv:")
                && Cpv.parse(word.substring("cpv:".length())).isPresent();
    }
}

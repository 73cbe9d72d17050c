package nl.inkoopkring.search.dutch;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * A word in lower case without accents, with the way back to the characters it came from. Composed and decomposed spellings
 * of a letter give the same word.
 */
final class Folding {

    private final String word;

    /** Null when every character stands where it stood. */
    private final int @Nullable [] origins;

    private Folding(String word, int @Nullable [] origins) {
        this.word = word;
        this.origins = origins;
    }

    static Folding of(String surface) {
        if (isPlain(surface)) {
            return new Folding(surface.toLowerCase(Locale.ROOT), null);
        }
        var folded = new StringBuilder(surface.length() + 4);
        int[] origins = new int[surface.length() * 4 + 1];
        char[] buffer = new char[4];
        for (int i = 0, step; i < surface.length(); i += step) {
            int point = surface.codePointAt(i);
            step = Character.charCount(point);
            int type = Character.getType(point);
            // Accents by themselves; soft hyphens and other signs that do not show.
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
                continue;
            }
            int before = folded.length();
            append(folded, Character.toLowerCase(point), buffer);
            for (int at = before; at < folded.length(); at++) {
                origins[at] = i;
            }
        }
        if (folded.isEmpty()) {
            return new Folding(surface, null);
        }
        origins[folded.length()] = surface.length();
        return new Folding(folded.toString(), origins);
    }

    static String fold(String surface) {
        return isPlain(surface) ? surface.toLowerCase(Locale.ROOT) : of(surface).word;
    }

    private static void append(StringBuilder folded, int point, char[] buffer) {
        if (point >= 0x80
                && Character.isBmpCodePoint(point)
                && !Character.isSurrogate((char) point)) {
            buffer[0] = (char) point;
            int length = ASCIIFoldingFilter.foldToASCII(buffer.clone(), 0, buffer, 0, 1);
            for (int i = 0; i < length; i++) {
                folded.append(Character.toLowerCase(buffer[i]));
            }
        } else {
            folded.appendCodePoint(point);
        }
    }

    private static boolean isPlain(String surface) {
        for (int i = 0; i < surface.length(); i++) {
            if (surface.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    String word() {
        return word;
    }

    /** Where in the surface the folded character at this index begins; the end of the surface for the end of the word. */
    int origin(int index) {
        return origins == null ? index : origins[index];
    }
}

package nl.inkoopkring.search;

import java.util.List;

/** Who may be named in a text, as a bean of the module that knows people; for keeping persons out of the log of queries and out of addresses. */
public interface KnownPersons {

    /** Whether the full name of someone stands in the text, in any order of its words, or the text is nothing but a part of one. */
    boolean isNamedIn(String text);

    /** Where full names stand in the text, written as the person does, also in an address of e-mail. A part of a name alone is as likely a thing: "bos". */
    List<Place> namesIn(String text);

    /**
     * A stretch of a text.
     *
     * @param start offset of its first character
     * @param end offset after its last
     */
    record Place(int start, int end) {}
}

package nl.inkoopkring.search;

/** Who may be named in a text, as a bean of the module that knows people; for keeping persons out of the log of queries. */
public interface KnownPersons {

    /** Whether the full name of someone stands in the text, in any order of its words, or the text is nothing but a part of one. */
    boolean isNamedIn(String text);
}

package nl.inkoopkring.content;

/**
 * An import folder was read to its end. Published in the process that read it, after the last line is stored.
 *
 * @param source name of the import
 * @param demo whether what it brought is invented
 */
public record ImportCompleted(String source, boolean demo) {}

package nl.inkoopkring.content;

/**
 * A title with the address to read it at.
 *
 * @param path without leading slash
 */
public record ContentLink(String title, String path) {}

package nl.inkoopkring.search;

/**
 * A group of synonyms or related words that comes with the application.
 *
 * @param topic the heading it stands under in the file
 * @param line as in the file
 * @param off whether it was switched off here
 */
public record ShippedSynonyms(String topic, String line, boolean off) {}

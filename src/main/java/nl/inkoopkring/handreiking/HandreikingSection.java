package nl.inkoopkring.handreiking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A part of the text.
 *
 * @param key stays the same across versions; its place in addresses
 * @param phase the phase it is about, or null for all
 * @param heading plain text
 * @param body Markdown
 */
@Embeddable
public record HandreikingSection(
        @Column(name = "section_key", nullable = false) String key,
        @Enumerated(EnumType.STRING) @Column(name = "phase") @Nullable HandreikingPhase phase,
        @Column(name = "heading", nullable = false) String heading,
        @Column(name = "body", nullable = false, length = 1_000_000) String body) {}

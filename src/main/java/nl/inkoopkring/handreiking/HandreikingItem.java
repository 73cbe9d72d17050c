package nl.inkoopkring.handreiking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.inkoopkring.inkooppakket.CriteriaLevel;
import org.jspecify.annotations.Nullable;

/**
 * A principle, requirement or criterion to take over as it stands.
 *
 * @param key stays the same across versions, so that procurements can say which one they used
 * @param phase the phase it belongs to, or null for all
 * @param text plain text, to be copied
 * @param explanation plain text about it, or null
 */
@Embeddable
public record HandreikingItem(
        @Column(name = "item_key", nullable = false) String key,
        @Enumerated(EnumType.STRING) @Column(name = "type", nullable = false) ItemType type,
        @Enumerated(EnumType.STRING) @Column(name = "level", nullable = false) CriteriaLevel level,
        @Enumerated(EnumType.STRING) @Column(name = "phase") @Nullable HandreikingPhase phase,
        @Column(name = "text", nullable = false, length = 4000) String text,
        @Column(name = "explanation", length = 4000) @Nullable String explanation) {}

package nl.inkoopkring.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A part of a procurement that is awarded by itself (perceel). */
@Embeddable
public record Lot(@Column(name = "lot_number") int number, @Column(name = "title") String title) {}

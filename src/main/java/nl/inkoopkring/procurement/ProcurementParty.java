package nl.inkoopkring.procurement;

import nl.inkoopkring.network.OrganisationId;

/**
 * An organisation in a procurement, with names for pages.
 *
 * @param slug its place in addresses
 */
public record ProcurementParty(OrganisationId id, String name, String slug, PartyRole role) {}

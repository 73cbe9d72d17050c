package nl.inkoopkring.procurement;

/** What an organisation is in a procurement: the one that leads it, or one that takes part. */
public enum PartyRole {
    LEAD,
    PARTICIPANT
}

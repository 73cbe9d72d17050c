package nl.inkoopkring.procurement;

/** Who may see the head of a dossier (package, organisation, phase and contact) while its content is not open. */
public enum HeadVisibility {
    /** The whole network. */
    NETWORK,
    /** The people of the dossier alone: nothing at all is visible outside. */
    MEMBERS
}

package nl.inkoopkring.network;

/** What a person may do in the network, from a start to an end. Also the names of the authorities at sign-in ({@code ROLE_DIRECTOR}). */
public enum Role {
    PARTICIPANT,
    COORDINATOR,
    EXPERT,
    DIRECTOR,
    FACILITATOR,
    PARTNER,
    ADMIN;

    /** Roles that read what the network shares among its members; a partner alone reads what is shared with partners. */
    public boolean isMember() {
        return this != PARTNER;
    }
}

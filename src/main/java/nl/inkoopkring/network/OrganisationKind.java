package nl.inkoopkring.network;

/** Kinds of organisations in and around the network. */
public enum OrganisationKind {
    MUNICIPALITY(true),
    PROVINCE(true),
    TRANSPORT_AUTHORITY(true),
    PROGRAMME_OFFICE(false),
    EXPERT_FIRM(false),
    PARTNER(false),
    PURCHASING_OFFICE(false),
    GUEST(false);

    private final boolean government;

    OrganisationKind(boolean government) {
        this.government = government;
    }

    /** Whether it counts among the governments of the region. */
    public boolean isGovernment() {
        return government;
    }
}

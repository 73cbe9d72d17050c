package nl.inkoopkring.contact;

/** Why someone is proposed to answer a question. */
public enum AskReason {
    /** Did it; the detail is what. */
    EXPERIENCE,
    /** Coordinates the organisation; the detail is its name. */
    COORDINATOR,
    /** Follows the package; the detail is its name. */
    FOLLOWER,
    EXPERT,
    /** The asker chose them. */
    CHOSEN
}

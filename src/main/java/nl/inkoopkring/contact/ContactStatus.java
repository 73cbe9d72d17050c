package nl.inkoopkring.contact;

/** How far a request is. */
public enum ContactStatus {
    /** Waits for its first answer. */
    OPEN,
    /** Was answered; the two can go on. */
    ACCEPTED,
    DECLINED,
    CLOSED;

    /** Whether anything can still be said in it. */
    public boolean goesOn() {
        return this == OPEN || this == ACCEPTED;
    }
}

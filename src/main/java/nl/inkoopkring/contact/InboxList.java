package nl.inkoopkring.contact;

/** The two lists of an inbox. */
public enum InboxList {
    /** Questions to me. */
    RECEIVED("receiverId", "receiverReadAt"),
    /** My own questions. */
    SENT("askerId", "askerReadAt");

    private final String person;
    private final String readAt;

    InboxList(String person, String readAt) {
        this.person = person;
        this.readAt = readAt;
    }

    /** Attribute of the request that holds whose list it is. */
    String person() {
        return person;
    }

    /** Attribute of the request that is empty while that person has something to read. */
    String readAt() {
        return readAt;
    }
}

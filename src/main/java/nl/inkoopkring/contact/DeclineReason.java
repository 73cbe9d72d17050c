package nl.inkoopkring.contact;

/** Why someone does not answer. Each is a polite sentence that the asker reads. */
public enum DeclineReason {
    NO_TIME,
    NOT_MY_SUBJECT,
    TOO_LONG_AGO,
    MAY_NOT_SAY,
    SOMEONE_ELSE,
    /** In their own words. */
    OTHER
}

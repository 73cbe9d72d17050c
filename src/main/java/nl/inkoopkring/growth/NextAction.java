package nl.inkoopkring.growth;

/** What the programme manager can do where something is missing. */
public enum NextAction {
    INVITE,
    ASK_PEOPLE,
    ASK_ON_BOARD,
    REVIEW
}

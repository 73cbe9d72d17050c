package nl.inkoopkring.handreiking;

/** What kind of text to take over: a principle to agree on, a requirement all bids must meet, or a criterion that bids are compared by. */
public enum ItemType {
    PRINCIPLE,
    REQUIREMENT,
    CRITERION
}

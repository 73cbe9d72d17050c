package nl.inkoopkring.procurement;

/** What a person did in a procurement. */
public enum PersonRole {
    BUYER,
    PROJECT_LEADER,
    POLICY_ADVISER,
    CONTRACT_MANAGER
}

package nl.inkoopkring.inkooppakket;

/** How far a requirement or criterion goes: basis excludes, significant encourages, ambitious excels. Not the level of an organisation. */
public enum CriteriaLevel {
    BASIS,
    SIGNIFICANT,
    AMBITIOUS
}

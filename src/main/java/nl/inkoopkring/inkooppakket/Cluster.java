package nl.inkoopkring.inkooppakket;

/** Into which the packages are grouped for browsing. */
public enum Cluster {
    GWW,
    KANTOOR,
    GEBOUWEN,
    AUTOMATISERING,
    ENERGIE,
    VERVOER,
    SOCIAAL,
    AFVAL
}

package nl.inkoopkring.procurement;

/**
 * What the network may see of a dossier now. Stored, so that access never depends on a clock.
 *
 * @see <a href="../../../../../../docs/decisions/006-closed-dossiers.md">decision 006</a>
 */
enum Visibility {
    OPEN,
    HEAD,
    HIDDEN
}

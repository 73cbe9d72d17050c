package nl.inkoopkring.search.dutch;

/** What each kind of match weighs; measured together on a judged set, so change one and measure all. */
final class Weights {

    /** A word of the query, in the field of whole words. */
    static final double WORD = 1.0;

    /** The same in the field of parts: <i>borden</i> finds <i>verkeersborden</i>, below texts with <i>borden</i> itself. */
    static final double WORD_AS_PART = 0.55;

    /** Each part of a compound, when all are there: <i>kantoormeubels</i> finds <i>meubels voor kantoor</i>. */
    static final double ALL_PARTS = 0.3;

    /** The last part alone, which says what kind of thing is sought. */
    static final double HEAD = 0.12;

    /** Another part alone: in <i>rioolvervanging</i> it says more than the head does. */
    static final double OTHER_PART = 0.2;

    /** A part before a head that says little: <i>snoeiwerk</i> finds <i>snoeien</i>. */
    static final double BEFORE_LIGHT_HEAD = 0.5;

    /** Another word for the same. */
    static final double SYNONYM = 0.75;

    /** Neighbouring words as one: <i>verkeers borden</i>. More than 1, since it is what was meant and rarer than both. */
    static final double JOINED = 1.2;

    /** A correction of a word that occurs nowhere, on top of what the corrected word would weigh. */
    static final double CORRECTION = 0.8;

    private Weights() {}
}

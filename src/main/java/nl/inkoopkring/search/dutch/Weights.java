package nl.inkoopkring.search.dutch;

/** What each kind of match weighs; measured together on a judged set, so change one and measure all. */
final class Weights {

    /** A word of the query as a word of its own, on top of what it weighs as a part: <i>borden</i> finds texts with <i>borden</i> before those with <i>verkeersborden</i>. */
    static final double WORD = 0.5;

    /** The same in the field of parts, which has whole words too. */
    static final double WORD_AS_PART = 0.8;

    /** The last part of a compound, which says what kind of thing is sought: <i>kantoormeubels</i> finds <i>meubels voor kantoor</i> by it and the next. */
    static final double HEAD = 0.4;

    /** Another part: in <i>rioolvervanging</i> it says more than the head does. */
    static final double OTHER_PART = 0.5;

    /** Another word for the same, as a word or as a part. */
    static final double SYNONYM = 0.9;

    /** Each part of a compound that is another word for the same, when all are there. */
    static final double PART_OF_SYNONYM = 0.22;

    /** Each word of an expression for the same; an expression counts as two words, however many it has. */
    static final double WORD_OF_SYNONYM = 0.75;

    /** What is related to a word, once, however much of it is there: little, so that what has the word itself goes first. */
    static final double RELATED = 0.2;

    /** Neighbouring words as one, beside what a word weighs: <i>verkeers borden</i>. More than 1, since it is what was meant and rarer than both. */
    static final double JOINED = 1.2;

    /** A correction of a word that occurs nowhere, on top of what the corrected word would weigh. */
    static final double CORRECTION = 0.8;

    private Weights() {}
}

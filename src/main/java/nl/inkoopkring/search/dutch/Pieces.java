package nl.inkoopkring.search.dutch;

/** A lexicon of the words that compounds are made of. */
interface Pieces {

    /**
     * Calls the visitor for every piece that begins at this index of the word.
     *
     * @param word letters in lower case without accents
     */
    void from(String word, int start, Visitor visitor);

    /** Receives one piece. */
    interface Visitor {

        /**
         * @param end index in the word after the piece
         * @param asFirst how usual the piece is before another part, as a power of two; 0 when it never stands there
         * @param asLast how usual it is as the last part; 0 when it never stands there
         * @param noun whether it is a noun, and so might be a part although no compound is known that has it
         * @param infinitive whether it is one, and so might be the last part of what is done: <i>rietmaaien</i>
         */
        void piece(int end, int asFirst, int asLast, boolean noun, boolean infinitive);
    }
}

package nl.inkoopkring.search;

/** Names of the fields of the index: the contract between what is written and what is asked. */
final class IndexFields {
    /** Also the last criterion of every order: what scores alike must not change places because something unseen was written. */
    static final String ITEM_ID = "item_id";

    static final String PATH = "path";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String TEXT = "text";
    static final String RESTRICTED_TEXT = "restricted_text";

    static final String TITLE_LEMMA = "title_lemma";
    static final String TITLE_PARTS = "title_parts";
    static final String TEXT_LEMMA = "text_lemma";
    static final String TEXT_PARTS = "text_parts";
    static final String RESTRICTED_LEMMA = "restricted_lemma";
    static final String RESTRICTED_PARTS = "restricted_parts";
    static final String SUGGEST = "suggest";
    static final String SUGGEST_OTHER = "suggest_other";

    /** Words as written, of what the whole network may see: what a spelling correction may offer. */
    static final String WORDS = "words";

    static final String ACCESS = "access";
    static final String RESTRICTED_ACCESS = "restricted_access";

    /** The values of all facets, each with its facet: to count them all at once takes two thirds of the time that one field for each takes. */
    static final String FACETS = "facets";

    static final String CPV = "cpv";
    static final String CPV_TREE = "cpv_tree";
    static final String EVIDENCE = "evidence";
    static final String EVIDENCE_PARTICIPANT = "evidence_participant";
    static final String EVIDENCE_ORGANISATION = "evidence_organisation";
    static final String EVIDENCE_KNOWN = "evidence_known";

    /** Whether it is evidence of a procurement, and not only of work beside one. */
    static final String EVIDENCE_PROCUREMENT = "evidence_procurement";

    static final String DATE = "date";
    static final String EXTERNAL_ID = "external_id";
    static final String DEMO = "demo";

    private IndexFields() {}
}

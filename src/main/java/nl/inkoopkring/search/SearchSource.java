package nl.inkoopkring.search;

/** An entity that can be found; see {@link Searchable}. */
public interface SearchSource {

    /** What is to be indexed of it now. Called with the entity loaded, in a transaction of the index. */
    SearchDocument searchDocument();
}

package nl.inkoopkring.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import nl.inkoopkring.shared.AggregateRoot;

/** A place for topics. There is one for the whole region; others may follow when enough people share a package. */
@Entity
class Board extends AggregateRoot<Board> {

    static final String REGIONAL = "regionaal";

    @Column(nullable = false, updatable = false)
    private String slug;

    @SuppressWarnings("NullAway.Init")
    protected Board() {}

    String slug() {
        return slug;
    }
}

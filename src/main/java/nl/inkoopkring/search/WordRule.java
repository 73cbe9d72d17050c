package nl.inkoopkring.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import nl.inkoopkring.shared.AggregateRoot;

/** What the director said of the language. Never changes: another rule takes its place. */
@Entity
class WordRule extends AggregateRoot<WordRule> {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private WordRuleKind kind;

    @Column(nullable = false, updatable = false)
    private String words;

    @Column(nullable = false, updatable = false)
    private String meaning;

    @Column(nullable = false, updatable = false)
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected WordRule() {}

    WordRule(NewWordRule checked, Instant now) {
        kind = checked.kind();
        words = checked.words();
        meaning = checked.meaning();
        addedAt = now;
    }

    NewWordRule rule() {
        return new NewWordRule(kind, words, meaning);
    }

    WordRuleSummary summary() {
        return new WordRuleSummary(getId(), rule());
    }
}

package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has words of its own, which mean nothing to any other. */
@InkoopkringTest
class WordServiceTest {

    private static final String PACKAGE = "Meubilair en kantoorinrichting";

    @Autowired private WordService words;
    @Autowired private WordRuleRepository rules;
    @Autowired private SearchService search;
    @Autowired private SearchLanguage language;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void director() {
        signIn.as(sample.eva());
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    void aSynonymFindsAtOnceAndNotAnyMoreOnceRemoved() {
        assertThat(titles("zwoefelbork")).doesNotContain(PACKAGE);
        var rule = words.add(NewWordRule.synonyms("Zwoefelbork, meubilair"));
        assertThat(titles("zwoefelbork")).contains(PACKAGE);
        assertThat(words.own()).contains(rule);

        words.remove(rule.id());
        assertThat(titles("zwoefelbork")).doesNotContain(PACKAGE);
        assertThat(words.own()).doesNotContain(rule);
        assertThat(audited("zwoefelbork"))
                .containsExactlyInAnyOrder("search.words-add", "search.words-remove");
    }

    @Test
    void whatIsRelatedIsFoundAtOnceAndIsNoNewsToASavedSearch() {
        var rule = words.add(NewWordRule.synonyms("meubilair ~ knurfelwip"));
        try {
            var found = query("knurfelwip", 10);
            assertThat(titles(found)).contains(PACKAGE);
            assertThat(found.hits().getFirst().reasons())
                    .contains(
                            new SearchReason(SearchReason.Kind.RELATED, "knurfelwip", "Meubilair"));
            assertThat(search.ids(SearchRequest.of("knurfelwip", 10), sample.member(), 10))
                    .isEmpty();
        } finally {
            words.remove(rule.id());
        }
        assertThat(titles("knurfelwip")).doesNotContain(PACKAGE);
    }

    @Test
    void inQuotesAWordCountsByItselfOnly() {
        var anywhere = NewWordRule.synonyms("snorfeldop, decoratie");
        assertThat(titles(words.tryOut(anywhere, "snorfeldop").with())).contains(PACKAGE);
        var alone = NewWordRule.synonyms("snorfeldop, \"decoratie\"");
        assertThat(titles(words.tryOut(alone, "snorfeldop").with()))
                .as("raamdecoratie is another word")
                .doesNotContain(PACKAGE);
    }

    @Test
    void tryingOutFindsWithTheProposalAndChangesNothing() {
        var outcome = words.tryOut(NewWordRule.synonyms("knarfelput, meubilair"), "knarfelput");
        assertThat(titles(outcome.without())).doesNotContain(PACKAGE);
        assertThat(titles(outcome.with())).contains(PACKAGE);
        assertThat(titles("knarfelput")).doesNotContain(PACKAGE);
    }

    @Test
    void tryingOutShowsNoMoreThanTheOneWhoAsksMaySee() {
        var proposal = NewWordRule.synonyms("blivverstok, " + Sample.CANARY);
        assertThat(words.tryOut(proposal, "blivverstok").with().total()).isZero();
    }

    @Test
    void aWordThatIsRightIsNotCorrectedAnyMore() {
        assertThat(corrected("verkeersbodren")).isEqualTo("verkeersborden");
        var rule = words.add(NewWordRule.right("Verkeersbodren"));
        assertThat(corrected("verkeersbodren")).isNull();
        words.remove(rule.id());
        assertThat(corrected("verkeersbodren")).isEqualTo("verkeersborden");
    }

    @Test
    void aWordThatMeansAnotherIsReadAsThatUnlessAskedLiterally() {
        var rule = words.add(NewWordRule.means("vlompertak", "kantoormeubilair"));
        assertThat(corrected("vlompertak")).isEqualTo("kantoormeubilair");
        assertThat(titles("vlompertak")).contains(PACKAGE);
        var literally =
                new SearchRequest(
                        "vlompertak", Map.of(), true, SearchRequest.Sort.RELEVANCE, 0, 10);
        assertThat(titles(search.search(literally, sample.member()))).doesNotContain(PACKAGE);
        words.remove(rule.id());
    }

    @Test
    void aShippedGroupCanBeSwitchedOffAndOn() {
        var line =
                words.shipped().stream()
                        .map(ShippedSynonyms::line)
                        .filter(text -> text.startsWith("beoordelingscommissie,"))
                        .findFirst()
                        .orElseThrow();
        var before = wishes("beoordelingscommissie").size();
        words.add(NewWordRule.shippedOff(line));
        assertThat(wishes("beoordelingscommissie").size()).isLessThan(before);
        assertThat(shipped(line).off()).isTrue();
        assertThat(words.own()).noneMatch(rule -> rule.rule().words().equals(line));
        assertThatThrownBy(() -> words.add(NewWordRule.shippedOff(line)))
                .isInstanceOf(InvalidInputException.class);

        words.switchOn(line);
        assertThat(wishes("beoordelingscommissie").size()).isEqualTo(before);
        assertThat(shipped(line).off()).isFalse();
        assertThatThrownBy(() -> words.switchOn(line)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> words.add(NewWordRule.shippedOff("geen, regel")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nothingIsThereTwice() {
        var group = words.add(NewWordRule.synonyms("prufelmat, meubilair"));
        assertThatThrownBy(() -> words.add(NewWordRule.synonyms("PRUFELMAT,meubilair")))
                .isInstanceOf(InvalidInputException.class);
        var right = words.add(NewWordRule.right("glompervis"));
        assertThatThrownBy(() -> words.add(NewWordRule.means("glómpervis", "meubilair")))
                .isInstanceOf(InvalidInputException.class);
        var shipped = words.shipped().getFirst().line();
        assertThatThrownBy(() -> words.add(NewWordRule.synonyms(shipped)))
                .isInstanceOf(InvalidInputException.class);
        words.remove(group.id());
        words.remove(right.id());
        assertThatThrownBy(() -> words.remove(right.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatAnotherProcessChangedIsSeenWithinSeconds() {
        // As another process does it: rows, and no event in this one.
        var rule = new WordRule(NewWordRule.synonyms("trompelzak, meubilair"), Instant.now());
        transaction.executeWithoutResult(_ -> {
            rules.changed();
            rules.save(rule);
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> titles("trompelzak").contains(PACKAGE));
        transaction.executeWithoutResult(_ -> {
            rules.changed();
            rules.deleteById(rule.getId());
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> !titles("trompelzak").contains(PACKAGE));
    }

    @Test
    void onlyTheDirectorAndAdministratorsComeIn() {
        signIn.as(sample.farid());
        assertThat(words.shipped()).isNotEmpty();
        for (ParticipantId other : List.of(sample.anna(), sample.dirk(), sample.greet())) {
            signIn.as(other);
            assertDenied(() -> words.own());
            assertDenied(() -> words.shipped());
            assertDenied(() -> words.add(NewWordRule.right("x")));
            assertDenied(() -> words.remove(UUID.randomUUID()));
            assertDenied(() -> words.switchOn("x"));
            assertDenied(() -> words.tryOut(NewWordRule.right("x"), "x"));
        }
        signIn.out();
        assertDenied(() -> words.own());
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private SearchResult query(String typed, int limit) {
        return search.search(SearchRequest.of(typed, limit), sample.member());
    }

    private List<String> titles(String typed) {
        return titles(query(typed, 50));
    }

    private static List<String> titles(SearchResult result) {
        return result.hits().stream().map(hit -> hit.title().text()).toList();
    }

    private @Nullable String corrected(String typed) {
        return query(typed, 1).corrected();
    }

    /** The wishes of a query, among them those of its synonyms. */
    private List<?> wishes(String typed) {
        return language.terms(typed, false, sample.member()).clauses();
    }

    private ShippedSynonyms shipped(String line) {
        return words.shipped().stream()
                .filter(synonyms -> synonyms.line().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited(String word) {
        return jdbc.queryForList(
                "select action from audit_event where object like ?",
                String.class,
                "SYNONYMS: " + word + "%");
    }
}

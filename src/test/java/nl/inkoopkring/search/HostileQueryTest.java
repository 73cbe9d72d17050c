package nl.inkoopkring.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.testing.InkoopkringTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that is typed makes search fail. */
@InkoopkringTest
class HostileQueryTest {

    private static final Viewer MEMBER =
            new Viewer(null, null, Set.of(Access.NETWORK, Access.PARTNERS));

    @Autowired private SearchService search;
    @Autowired private SuggestionService suggestions;
    @Autowired private EvidenceService evidence;

    /** Also given to the results page. */
    public static Stream<String> queries() {
        return Stream.of(
                "",
                "   \t\n ",
                "a".repeat(100_000),
                "bedrijfskleding ".repeat(6_250),
                "(((((((((( AND OR NOT ))))))",
                "kleding*  ?leding k~ leding^9 +borden -borden title:borden",
                "\"kleding",
                "'; drop table participant; --",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "{0} {} ${jndi:ldap://x} #{1+1} %s %n",
                "\\ / \\u0000 \u0000 \u0007",
                "🙂🙃👩‍👩‍👧‍👦 🇳🇱",
                "\uD83D",
                "é".repeat(3_000),
                "العربية עברית 中文 \u202Ekleding",
                "45233229-1 99999999 00000000",
                "../../etc/passwd",
                "de het een",
                "%%%___");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void givesANormalResult(String query) {
        var result = search.search(SearchRequest.of(query, 10), MEMBER);
        assertThat(result.total()).isNotNegative();
        assertThat(result.hits()).hasSizeLessThanOrEqualTo(10);
        assertThat(suggestions.suggest(query, MEMBER, 8)).hasSizeLessThanOrEqualTo(8);
        for (var asked :
                List.of(
                        new EvidenceSubject(query, "", Set.of(), Set.of()),
                        new EvidenceSubject("", query, Set.of(), Set.of()))) {
            assertThat(evidence.find(EvidenceRequest.about(asked, 5), MEMBER))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void takesAnythingAsAFilter(String value) {
        var filters = Map.of(SearchFacet.KIND, Set.of(value), SearchFacet.YEAR, Set.of(value));
        var request =
                new SearchRequest("kleding", filters, true, SearchRequest.Sort.DATE, 5_000, 5_000);
        assertThat(search.search(request, MEMBER).hits()).isEqualTo(List.of());
    }
}

package nl.inkoopkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.inkoopkring.testing.HostileTexts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promises 23 and 24: what people write can do no harm in a page. */
class RichTextTest {
    private static final Set<String> ELEMENTS =
            Set.of(
                    "p",
                    "br",
                    "strong",
                    "em",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code",
                    "pre",
                    "h3",
                    "h4",
                    "h5",
                    "a");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    static Stream<String> payloads() {
        return HostileTexts.inMarkdown();
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(payloads().count()).isGreaterThan(700);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingHarmfulSurvives(String payload) {
        assertHarmless(RichText.html(payload));
    }

    @Test
    void allPayloadsTogetherAreHarmlessToo() {
        assertHarmless(RichText.html(String.join("\n\n", payloads().toList())));
        assertHarmless(RichText.html(String.join(" ", payloads().toList())));
    }

    private static void assertHarmless(String html) {
        for (var element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (element.normalName().equals("body")) {
                continue;
            }
            assertThat(ELEMENTS).as(html).contains(element.normalName());
            assertThat(attributes(element))
                    .as(html)
                    .isSubsetOf(
                            element.normalName().equals("a") ? Set.of("href", "rel") : Set.of());
            if (element.hasAttr("href")) {
                assertThat(SCHEMES).as(html).contains(scheme(element.attr("href")));
            }
            if (element.normalName().equals("a")) {
                assertThat(element.attr("rel")).isEqualTo("nofollow ugc noopener");
            }
        }
    }

    private static List<String> attributes(Element element) {
        var names = new ArrayList<String>();
        element.attributes().forEach(attribute -> names.add(attribute.getKey()));
        return names;
    }

    /** As a browser reads it: control characters and blanks inside the scheme do not count. */
    private static String scheme(String href) {
        var address = href.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        return address.substring(0, Math.max(0, address.indexOf(':')));
    }

    @Test
    void rendersWhatPeopleUse() {
        assertThat(RichText.html("Een **vet** en *schuin* woord"))
                .isEqualTo("<p>Een <strong>vet</strong> en <em>schuin</em> woord</p>\n");
        assertThat(RichText.html("# Kop")).isEqualTo("<h3>Kop</h3>\n");
        assertThat(RichText.html("###### Kop")).isEqualTo("<h5>Kop</h5>\n");
        assertThat(RichText.html("- een\n- twee")).contains("<ul>", "<li>een</li>");
        assertThat(RichText.html("regel een\nregel twee")).contains("<br>");
    }

    @Test
    void linksAreRecognisedAndMarked() {
        assertThat(RichText.html("Zie https://www.pianoo.nl/nl en mail@voorbeeld.example"))
                .contains(
                        "<a href=\"https://www.pianoo.nl/nl\" rel=\"nofollow ugc noopener\">",
                        "href=\"mailto:mail@voorbeeld.example\"");
        assertThat(RichText.html("[bel](tel:+31201234567)")).contains("href=\"tel:+31201234567\"");
    }

    @Test
    void imagesBecomeTheirDescription() {
        assertThat(RichText.html("![een bankje](https://evil.example/x.png)"))
                .isEqualTo("<p>een bankje</p>\n");
    }

    @Test
    void plainTextHasTheWordsOnly() {
        assertThat(
                        RichText.plain(
                                "# Kop\n\nEen **vet** woord, [link](https://ok.example)\n\n- een\n- twee"))
                .isEqualTo("Kop Een vet woord, link een twee");
    }

    @Test
    void deepNestingAndLongTextsEndWell() {
        for (var piece : List.of("*a **a ", ">", "- ", "[", "![", "`", "<", "((", "_a*", "a@")) {
            assertHarmless(RichText.html(piece.repeat(100_000)));
        }
    }
}

package nl.inkoopkring.shared;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * Turns what people write, in Markdown, into HTML that can do no harm: raw HTML is shown as text, and only a short list of elements and link schemes passes. No
 * text of a user reaches a page as HTML by any other way.
 */
public final class RichText {
    private static final int MAX_NESTING = 32;
    private static final int MAX_LENGTH = 200_000;

    private static final List<String> SCHEMES = List.of("http", "https", "mailto", "tel");

    private static final List<AutolinkExtension> EXTENSIONS =
            List.of((AutolinkExtension) AutolinkExtension.create());
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .maxOpenBlockParsers(MAX_NESTING)
                    .maxInlineNesting(MAX_NESTING)
                    .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .urlSanitizer(new DefaultUrlSanitizer(SCHEMES))
                    .softbreak("<br>\n")
                    .build();
    private static final Safelist SAFE =
            new Safelist()
                    .addTags(
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
                            "a")
                    .addAttributes("a", "href")
                    .addProtocols("a", "href", SCHEMES.toArray(String[]::new))
                    .addEnforcedAttribute("a", "rel", "nofollow ugc noopener");
    private static final Document.OutputSettings OUTPUT =
            new Document.OutputSettings().prettyPrint(false);

    private RichText() {}

    /** Safe HTML of a Markdown text. Headings begin at h3, images become their description; text beyond 200,000 characters is cut off. */
    public static String html(String markdown) {
        var text = markdown.length() <= MAX_LENGTH ? markdown : markdown.substring(0, MAX_LENGTH);
        var document = PARSER.parse(text);
        document.accept(new Tamer());
        return Jsoup.clean(RENDERER.render(document), "", SAFE, OUTPUT);
    }

    /** The words of a Markdown text without its marks, for the search index and excerpts. Not HTML: what shows it must escape it. */
    public static String plain(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown)).text();
    }

    /** Puts headings below those of the page, and images away: a remote image tells its host who reads. */
    private static final class Tamer extends AbstractVisitor {
        private static final int FIRST_LEVEL = 3;
        private static final int LAST_LEVEL = 5;

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LAST_LEVEL, heading.getLevel() + FIRST_LEVEL - 1));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                image.insertBefore(child);
            }
            image.unlink();
        }
    }
}

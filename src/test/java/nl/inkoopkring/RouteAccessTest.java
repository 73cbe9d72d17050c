package nl.inkoopkring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.contact.ContactContext;
import nl.inkoopkring.contact.ContactService;
import nl.inkoopkring.contact.NewQuestion;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.HttpBrowser;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Promise 12: what each address answers to nobody and to a person with each single role, over real HTTP. The addresses come from what is registered; what they are to
 * answer stands in {@code who-may-open.txt}. A new address without a line there fails.
 */
@InkoopkringTest
class RouteAccessTest {

    private static final String TABLE = "who-may-open.txt";
    private static final String SOURCE = "toegang";

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    @Autowired private ServletContext servlets;
    @Autowired private TestImports imports;
    @Autowired private ParticipantService participants;
    @Autowired private TestAccounts accounts;
    @Autowired private ContactService contacts;
    @Autowired private SignIn signIn;
    @Autowired private Sample sample;
    @Autowired private JdbcClient database;

    private final Map<Role, ParticipantId> people = new EnumMap<>(Role.class);
    private String procurement = "";
    private String topic = "";

    private void onePersonARole() {
        var lines =
                Stream.of(Role.values()).map(RouteAccessTest::person).collect(Collectors.joining());
        var team =
                Stream.of(Role.values())
                        .filter(Role::isMember)
                        .map(role ->
                                """
                                {"person": "%s", "role": "BUYER", "contact": true}\
                                """
                                        .formatted(id(role)))
                        .collect(Collectors.joining(", "));
        var report =
                imports.readInvented(
                        SOURCE,
                        Map.of(
                                "people.jsonl",
                                lines,
                                "procurements.jsonl",
                                """
                                {"externalId": "toegang-dossier", "title": "Borden voor de toegang", "package": "pakket-verkeersborden", "organisations": [{"organisation": "org-purmerend", "role": "LEAD"}], "people": [%s], "phase": "ORIENTATION"}
                                """
                                        .formatted(team),
                                "topics.jsonl",
                                """
                                {"externalId": "toegang-onderwerp", "board": "regionaal", "title": "Wie mag dit lezen?", "body": "Wie lid is.", "author": "%s", "createdAt": "2026-03-01T09:00:00Z"}
                                """
                                        .formatted(id(Role.PARTICIPANT))));
        assertThat(report.bad()).isEmpty();
        for (var role : Role.values()) {
            var person = participants.findByEmail(email(role)).orElseThrow();
            people.put(role, person);
            accounts.create(person);
        }
        procurement = imported("toegang-dossier");
        topic = imported("toegang-onderwerp");
    }

    private static String person(Role role) {
        return """
        {"externalId": "%s", "name": "Toegang %s", "email": "%s", "memberships": [{"organisation": "org-purmerend", "jobTitle": "proef", "from": "2019-01-01"}], "roles": [{"role": "%s", "from": "2019-01-01"}]}
        """
                .formatted(id(role), role, email(role), role);
    }

    private static String id(Role role) {
        return "toegang-" + role.name().toLowerCase(Locale.ROOT);
    }

    private static String email(Role role) {
        return id(role) + "@proef.example";
    }

    private String imported(String externalId) {
        return database.sql("select item_id from import_line where source = ? and external_id = ?")
                .params(SOURCE, externalId)
                .query(String.class)
                .single();
    }

    @Test
    void everyAddressOpensForWhomTheTableSays() throws Exception {
        onePersonARole();
        var table =
                new ClassPathResource(TABLE, RouteAccessTest.class)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.replaceAll("\\s+", " ").strip())
                        .toList();

        assertThat(Stream.concat(pages(), endpoints())).containsExactlyInAnyOrderElementsOf(table);
    }

    private Stream<String> pages() {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        var templates = new TreeSet<String>();
        for (var route : registry.getRegisteredRoutes()) {
            templates.add(route.getTemplate());
            route.getRouteAliases().forEach(alias -> templates.add(alias.getTemplate()));
        }
        var browsers = new EnumMap<Role, HttpBrowser>(Role.class);
        for (var role : Role.values()) {
            var browser = new HttpBrowser(port, "198.51.102." + role.ordinal());
            browser.signIn(email(role), TestAccounts.PASSWORD);
            browsers.put(role, browser);
        }
        var nobody = new HttpBrowser(port, "198.51.102.100");
        return templates.stream()
                .map(template ->
                        line(
                                "/" + template,
                                page(nobody.get("/" + address(template, null)), true),
                                role ->
                                        page(
                                                requireNonNull(browsers.get(role))
                                                        .get("/" + address(template, role)),
                                                false)));
    }

    private Stream<String> endpoints() {
        var endpoints = new TreeSet<String>();
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    methods.forEach(method -> endpoints.add(method + " " + pattern));
                    if (methods.isEmpty()) {
                        endpoints.add("GET " + pattern);
                    }
                }
            }
        }
        var browser = new HttpBrowser(port, "198.51.102.101");
        var tokens = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            tokens.put(role, accounts.token(requireNonNull(people.get(role))));
        }
        return endpoints.stream()
                .map(endpoint ->
                        line(
                                endpoint,
                                endpoint(browser.send(call(browser, endpoint).build()), endpoint),
                                role ->
                                        endpoint(
                                                browser.send(
                                                        call(browser, endpoint)
                                                                .header(
                                                                        "Authorization",
                                                                        "Bearer "
                                                                                + tokens.get(role))
                                                                .build()),
                                                endpoint)));
    }

    private static HttpRequest.Builder call(HttpBrowser browser, String endpoint) {
        var parts = endpoint.split(" ", 2);
        var path = parts[1].replace("/**", "/iets").replace("{key}", "onbekend");
        var asks = path.equals("/api/v1/search") || path.equals("/api/v1/peers");
        return parts[0].equals("POST")
                ? browser.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("q=borden"))
                : browser.request(asks ? path + "?q=borden" : path);
    }

    private static String line(String address, String nobody, Function<Role, String> others) {
        return Stream.concat(Stream.of(address, nobody), Stream.of(Role.values()).map(others))
                .collect(Collectors.joining(" "));
    }

    /** Nobody is sent to the sign-in page, and whoever may not see a page is told that there is none. */
    private static String page(HttpResponse<String> answer, boolean nobody) {
        if (answer.statusCode() == 200) {
            return "yes";
        }
        return nobody && HttpBrowser.location(answer).equals("/aanmelden")
                        || answer.statusCode() == 404
                ? "no"
                : HttpBrowser.location(answer);
    }

    /** Programs are told to come with a token; what is denied to all looks like any page to nobody. */
    private static String endpoint(HttpResponse<String> answer, String endpoint) {
        if (answer.statusCode() == 200 || answer.statusCode() == 303) {
            return "yes";
        }
        if (answer.statusCode() == 404) {
            return "absent";
        }
        var refused =
                endpoint.contains(" /api/")
                        ? answer.statusCode() == 401 || answer.statusCode() == 403
                        : HttpBrowser.location(answer).equals("/aanmelden");
        return refused ? "no" : HttpBrowser.location(answer);
    }

    /** The address of something that this person has, where it is personal. */
    private String address(String template, @Nullable Role role) {
        return switch (template) {
            case "aanbestedingen/:id", "aanbestedingen/:id/wijzigen" ->
                    template.replace(":id", procurement);
            case "berichten/:id" -> "berichten/" + conversation(role);
            case "contact/nieuw" -> "contact/nieuw?aan=" + sample.bram().value();
            case "cpv/:code" -> "cpv/45233229";
            case "discussies/:topicId" -> "discussies/" + topic;
            case "handreikingen/:slug" -> "handreikingen/handreiking-circulaire-vlaggen";
            case "mensen/:id" -> "mensen/" + sample.bram().value();
            case "organisaties/:slug" -> "organisaties/purmerend";
            case "pakketten/:slug" -> "pakketten/verkeersborden";
            default -> template.replaceAll("/:___url_parameter.*", "/onbekend");
        };
    }

    private UUID conversation(@Nullable Role role) {
        if (role == null || !role.isMember()) {
            return Ids.next();
        }
        return signIn.as(
                requireNonNull(people.get(role)),
                () ->
                        contacts.ask(
                                        new NewQuestion(
                                                sample.dirk(),
                                                ContactContext.NONE,
                                                "Mag ik dit lezen?",
                                                "toegang-" + role))
                                .value());
    }

    @Test
    void theTableNamesEveryRole() throws Exception {
        var head =
                new ClassPathResource(TABLE, RouteAccessTest.class)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("# address"))
                        .findFirst()
                        .orElseThrow();
        assertThat(List.of(head.replace("# address", "").strip().split("\\s+")))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("nobody"), Stream.of(Role.values()).map(Role::name))
                                .toList());
    }
}

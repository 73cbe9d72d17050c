package nl.inkoopkring.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.inkoopkring.shared.ui.HeaderBadge;
import nl.inkoopkring.shared.ui.HeaderSearch;
import nl.inkoopkring.shared.ui.KringIcon;
import nl.inkoopkring.shared.ui.SignedInPerson;
import nl.inkoopkring.shell.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/**
 * The frame around every view: header with search, side navigation, main, footer. Folding, the search key and focus are done in the browser by {@code
 * scripts/shell.js}.
 */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String CONTENT_ID = "inhoud";
    private static final String NAVIGATION_ID = "navigatie";
    private static final String PATH = MainLayout.class.getName() + ".path";

    private final transient AuthenticationContext authentication;
    private final Main main = new Main();
    private final List<String> addresses = new ArrayList<>();

    MainLayout(
            AuthenticationContext authentication,
            Language language,
            ObjectProvider<SignedInPerson> signedIn,
            ObjectProvider<HeaderSearch> search,
            ObjectProvider<HeaderBadge> badges,
            @Value("${inkoopkring.demo.enabled:false}") boolean demo) {
        this.authentication = authentication;
        addClassName("shell");
        main.setId(CONTENT_ID);
        main.addClassName("shell-main");
        main.getElement().setAttribute("tabindex", "-1");

        add(skipLink());
        if (demo) {
            add(demoBanner());
        }
        add(header(language, signedIn, search, badges), body(), footer(), announcer());
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs(
                        "window.kring?.attached({onlineText: $0, offlineText: $1, reconnectingText: $2})",
                        getTranslation("shell.connection.online"),
                        getTranslation("shell.connection.offline"),
                        getTranslation("shell.connection.reconnecting"));
    }

    /** Moves focus to the title after going to another page; not on the first one, and not when only a filter in the address changed. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var ui = event.getLocationChangeEvent().getUI();
        var now = event.getLocation().getPath();
        // Kept with the UI: an error page comes with a frame of its own.
        var before = ComponentUtil.getData(ui, PATH);
        if (before != null && !before.equals(now)) {
            getElement().executeJs("window.kring?.arrived()");
        }
        ComponentUtil.setData(ui, PATH, now);
    }

    private boolean signedIn() {
        return authentication.isAuthenticated();
    }

    private Component skipLink() {
        var link = new Anchor("#" + CONTENT_ID, getTranslation("shell.skipLink"));
        link.addClassName("skip-link");
        // The router must not take this for a navigation.
        link.setRouterIgnore(true);
        return link;
    }

    private Component demoBanner() {
        var banner =
                new Section(
                        new KringIcon("help"), new Span(getTranslation("shell.demoBanner.text")));
        banner.addClassName("demo-banner");
        banner.setAriaLabel(getTranslation("shell.demoBanner.label"));
        return banner;
    }

    private Component header(
            Language language,
            ObjectProvider<SignedInPerson> signedIn,
            ObjectProvider<HeaderSearch> search,
            ObjectProvider<HeaderBadge> badges) {
        var brand = new Div();
        brand.addClassName("shell-brand");
        var tools = new Div();
        tools.addClassName("shell-tools");
        var header = new Header(brand);
        header.addClassName("shell-header");
        if (signedIn()) {
            brand.add(navigationToggle());
            header.add(
                    new SearchSlot(Optional.ofNullable(search.getIfAvailable()), "header-search"));
            badges.orderedStream().map(HeaderBadge::create).forEach(tools::add);
            tools.add(new UserMenu(person(signedIn), language, authentication::logout));
        } else {
            header.add(new Div());
            tools.add(
                    new Anchor("", getTranslation("shell.signIn")),
                    new UserMenu(null, language, authentication::logout));
        }
        brand.add(new Logo());
        header.add(tools);
        return header;
    }

    private SignedInPerson.Person person(ObjectProvider<SignedInPerson> signedIn) {
        return signedIn.stream()
                .flatMap(bean -> bean.current().stream())
                .findFirst()
                .orElseGet(() ->
                        new SignedInPerson.Person(
                                authentication.getPrincipalName().orElse(""), ""));
    }

    private Component navigationToggle() {
        var button = new NativeButton();
        button.add(new KringIcon("menu"));
        button.addClassName("nav-toggle");
        button.setAriaLabel(getTranslation("shell.navigation.toggle"));
        button.getElement().setAttribute("aria-controls", NAVIGATION_ID);
        button.getElement().setAttribute("aria-expanded", "true");
        return button;
    }

    private Component body() {
        var body = new Div();
        body.addClassName("shell-body");
        if (signedIn()) {
            var list = new UnorderedList();
            MenuConfiguration.getMenuEntries().stream()
                    .filter(entry -> entry.menuClass() != null)
                    .map(this::entry)
                    .forEach(list::add);
            var close = new NativeButton();
            close.add(new KringIcon("close"));
            close.addClassNames("nav-toggle", "nav-close");
            close.setAriaLabel(getTranslation("shell.navigation.close"));
            var navigation = new Nav(close, list);
            navigation.setId(NAVIGATION_ID);
            navigation.addClassName("shell-nav");
            navigation.setAriaLabel(getTranslation("shell.navigation.label"));
            body.add(navigation);
        }
        body.add(main);
        return body;
    }

    private ListItem entry(MenuEntry entry) {
        var link = new RouterLink(Objects.requireNonNull(entry.menuClass()));
        link.addClassName("nav-link");
        if (entry.icon() != null && !entry.icon().isEmpty()) {
            link.add(new KringIcon(entry.icon()));
        }
        link.add(new Span(getTranslation(entry.title())));
        addresses.add(link.getHref());
        link.setHighlightCondition(
                (target, event) -> target.getHref().equals(nearest(event.getLocation())));
        link.setHighlightAction((target, highlight) -> {
            if (highlight) {
                target.getElement().setAttribute("aria-current", "page");
            } else {
                target.getElement().removeAttribute("aria-current");
            }
        });
        return new ListItem(link);
    }

    /** Of the addresses in the menu the one that a page lies below: of "netwerk" and "netwerk/zoekvragen" the second. */
    private String nearest(Location location) {
        return addresses.stream()
                .filter(address -> !address.isEmpty() && location.getPath().startsWith(address))
                .max(Comparator.comparingInt(String::length))
                .orElse(location.getPath());
    }

    private Component footer() {
        var footer =
                new Footer(
                        new Span(getTranslation("shell.footer.about")),
                        new RouterLink(
                                getTranslation("shell.accessibility.title"),
                                AccessibilityView.class));
        footer.addClassName("shell-footer");
        return footer;
    }

    private static Component announcer() {
        var announcer = new Div();
        announcer.addClassNames("announcer", "visually-hidden");
        announcer.getElement().setAttribute("aria-live", "polite");
        return announcer;
    }
}

/* What the frame does in the browser: theme before the first paint, folding navigation, the search key, and focus after navigation. */
(() => {
    const THEME = "inkoopkring.theme";
    const NAV = "inkoopkring.nav";
    const root = document.documentElement;
    const narrow = window.matchMedia("(width <= 56rem)");

    // Storage can be closed off by the browser's settings; the page then works without memory.
    const remember = (key, value) => {
        try {
            if (value) {
                localStorage.setItem(key, value);
            } else {
                localStorage.removeItem(key);
            }
        } catch {
            /* nothing is remembered */
        }
    };
    const recall = (key) => {
        try {
            return localStorage.getItem(key);
        } catch {
            return null;
        }
    };

    const applyTheme = () => {
        const theme = recall(THEME);
        if (theme === "light" || theme === "dark") {
            root.dataset.theme = theme;
        } else {
            delete root.dataset.theme;
        }
    };
    applyTheme();
    window.addEventListener("storage", applyTheme);

    const shell = () => document.querySelector(".shell");

    const setNavigation = (open) => {
        const frame = shell();
        if (!frame) {
            return;
        }
        frame.dataset.nav = open ? "open" : "closed";
        frame.querySelector(".nav-toggle")?.setAttribute("aria-expanded", String(open));
    };
    const navigationOpen = () => shell()?.dataset.nav === "open";
    const restNavigation = () => setNavigation(!narrow.matches && recall(NAV) !== "closed");

    // An address of "#inhoud" alone would lead to the home page, because the page has a base address; so the focus is moved here.
    document.addEventListener(
        "click",
        (event) => {
            const link = event.target.closest?.(".skip-link, .jump-link");
            if (link) {
                event.preventDefault();
                event.stopPropagation();
                const target = document.getElementById(link.hash.slice(1));
                target?.focus({ preventScroll: true });
                target?.scrollIntoView();
            }
        },
        true,
    );

    document.addEventListener("click", (event) => {
        if (event.target.closest?.(".nav-toggle")) {
            setNavigation(!navigationOpen());
            if (event.target.closest(".nav-close")) {
                document.querySelector(".nav-toggle")?.focus();
            }
            if (!narrow.matches) {
                remember(NAV, navigationOpen() ? "" : "closed");
            } else if (navigationOpen()) {
                document.querySelector(".shell-nav a")?.focus();
            }
        } else if (narrow.matches && navigationOpen() && !event.target.closest?.(".shell-nav")) {
            setNavigation(false);
        }
    });
    narrow.addEventListener("change", restNavigation);

    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && narrow.matches && navigationOpen()) {
            setNavigation(false);
            document.querySelector(".nav-toggle")?.focus();
            return;
        }
        if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const typing = event
            .composedPath()
            .some((node) => node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName ?? ""));
        const field = document.querySelector(".home-search input, .header-search input");
        if (!typing && field && !document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")) {
            event.preventDefault();
            field.focus();
            field.select();
        }
    });

    window.kring = {
        /** The choice in force ("light", "dark" or "auto"); sets it when one is given. */
        theme(choice) {
            if (choice) {
                remember(THEME, choice === "auto" ? "" : choice);
                applyTheme();
            }
            return root.dataset.theme ?? "auto";
        },
        /** Called when the frame stands on the page, with the texts of Vaadin's connection indicator in the user's language. */
        attached(connectionTexts) {
            restNavigation();
            const indicator = document.querySelector("vaadin-connection-indicator");
            if (indicator) {
                Object.assign(indicator, connectionTexts);
                indicator.setAttribute("role", "status");
            }
        },
        /** Called after a navigation to another page: tells who listens where they are. */
        arrived() {
            if (narrow.matches) {
                setNavigation(false);
            }
            requestAnimationFrame(() => {
                const heading = document.querySelector(".shell-main h1");
                if (heading && !heading.contains(document.activeElement)) {
                    heading.tabIndex = -1;
                    heading.focus({ preventScroll: true });
                }
                const announcer = document.querySelector(".announcer");
                if (announcer) {
                    announcer.textContent = document.title;
                }
            });
        },
    };
})();

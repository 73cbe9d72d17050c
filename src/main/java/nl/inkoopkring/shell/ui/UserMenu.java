package nl.inkoopkring.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.inkoopkring.shared.ui.ComponentTexts;
import nl.inkoopkring.shared.ui.Face;
import nl.inkoopkring.shared.ui.KringIcon;
import nl.inkoopkring.shared.ui.SignedInPerson;
import nl.inkoopkring.shell.Language;
import org.jspecify.annotations.Nullable;

/** Profile, language, theme and sign-out. Without a person it has only language and theme. */
class UserMenu extends Div {

    private static final String[] THEMES = {"auto", "light", "dark"};

    private final Map<String, MenuItem> themes = new LinkedHashMap<>();

    UserMenu(SignedInPerson.@Nullable Person person, Language language, Runnable signOut) {
        addClassName("user-menu");
        var bar = ComponentTexts.in(new MenuBar());
        bar.addThemeName("tertiary");
        var label = new Span();
        label.addClassName("user-menu-label");
        var root = bar.addItem(label);
        root.setAriaLabel(
                person == null
                        ? getTranslation("shell.userMenu.labelAnonymous")
                        : getTranslation("shell.userMenu.label", person.name()));
        var menu = root.getSubMenu();
        if (person == null) {
            label.add(new KringIcon("settings"));
        } else {
            var name = new Span(person.name());
            name.addClassName("user-menu-name");
            label.add(new Face(person.name(), Face.Size.SMALL), name);
            menu.addItem(
                    getTranslation("shell.userMenu.profile"),
                    _ -> getUI().ifPresent(ui -> ui.navigate(person.profilePath())));
            menu.addSeparator();
        }
        var languages = menu.addItem(getTranslation("shell.userMenu.language")).getSubMenu();
        for (var locale : new Locale[] {language.dutch(), language.english()}) {
            var item =
                    languages.addItem(
                            getTranslation("shell.language." + locale.getLanguage()),
                            _ -> getUI().ifPresent(ui -> language.choose(locale, ui)));
            item.setCheckable(true);
            item.setChecked(locale.equals(language.current()));
            item.getElement().setAttribute("lang", locale.getLanguage());
        }
        var choices = menu.addItem(getTranslation("shell.userMenu.theme")).getSubMenu();
        for (var theme : THEMES) {
            var item =
                    choices.addItem(
                            getTranslation("shell.theme." + theme), _ -> chooseTheme(theme));
            item.setCheckable(true);
            themes.put(theme, item);
        }
        if (person != null) {
            menu.addSeparator();
            menu.addItem(getTranslation("shell.userMenu.signOut"), _ -> signOut.run());
        }
        add(bar);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getPage()
                .executeJs("return window.kring?.theme() ?? 'auto'")
                .then(String.class, this::markTheme);
    }

    private void chooseTheme(String theme) {
        getUI().ifPresent(ui -> ui.getPage().executeJs("window.kring.theme($0)", theme));
        markTheme(theme);
    }

    private void markTheme(String chosen) {
        themes.forEach((theme, item) -> item.setChecked(theme.equals(chosen)));
    }
}

package nl.inkoopkring.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantProfile;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.ErrorSummary;
import nl.inkoopkring.shared.ui.FactList;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import nl.inkoopkring.shared.ui.ProfilePanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;

/** One's own profile, and under it what other modules keep for a person. */
@Route("profiel")
@PermitAll
class ProfileView extends Div implements NamedPage {

    private static final int MAX_NAME = 120;
    private static final int MAX_ABOUT = 600;

    private final transient ParticipantService participants;

    private final ErrorSummary errors = new ErrorSummary();
    private final Div conflict = new Div();
    private final TextField name = new TextField();
    private final TextArea about = new TextArea();
    private final Checkbox emailShown = new Checkbox();
    private final Select<String> language = new Select<>();
    private final Select<OrganisationSummary> actingFor = new Select<>();

    private transient ParticipantProfile loaded;

    ProfileView(ParticipantService participants, ObjectProvider<ProfilePanel> panels) {
        this.participants = participants;
        addClassName("page");
        loaded = participants.profile();
        setUpFields();
        fill(loaded);
        add(
                new PageHeader(getTranslation("network.profile.title"))
                        .lead(getTranslation("network.profile.lead")),
                errors,
                conflict,
                form());
        panels.stream()
                .sorted(Comparator.comparingInt(ProfilePanel::order))
                .forEach(panel -> add(part(panel)));
    }

    private void setUpFields() {
        name.setLabel(getTranslation("network.profile.name"));
        name.setMaxLength(MAX_NAME);
        name.setRequiredIndicatorVisible(true);
        about.setLabel(getTranslation("network.profile.about"));
        about.setHelperText(getTranslation("network.profile.aboutHelp", MAX_ABOUT));
        about.setValueChangeMode(ValueChangeMode.LAZY);
        emailShown.setLabel(getTranslation("network.profile.emailShown"));
        language.setLabel(getTranslation("network.profile.language"));
        language.setItems("nl", "en");
        language.setItemLabelGenerator(code -> getTranslation("network.profile.language." + code));
        actingFor.setLabel(getTranslation("network.profile.actingFor"));
        actingFor.setHelperText(getTranslation("network.profile.actingForHelp"));
        actingFor.setItemLabelGenerator(OrganisationSummary::name);
        conflict.addClassNames("notice", "notice-warning", "profile-conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
    }

    private Component form() {
        var save = new Button(getTranslation("network.profile.save"), _ -> save(loaded.version()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions =
                new Div(
                        save,
                        new Anchor(
                                "mensen/" + loaded.id().value(),
                                getTranslation("network.profile.seenByOthers")));
        actions.addClassName("button-row");
        var form =
                new Div(
                        new FactList()
                                .fact(getTranslation("network.profile.email"), loaded.email()),
                        name,
                        about,
                        emailShown,
                        actingFor,
                        language,
                        actions);
        form.addClassNames("stack", "profile-form");
        return form;
    }

    private void fill(ParticipantProfile profile) {
        loaded = profile;
        name.setValue(profile.name());
        about.setValue(Objects.requireNonNullElse(profile.about(), ""));
        emailShown.setValue(profile.emailShown());
        language.setValue(profile.language());
        var places = participants.ownPlaces();
        actingFor.setItems(places);
        actingFor.setVisible(places.size() > 1);
        if (!places.isEmpty()) {
            actingFor.setValue(places.getFirst());
        }
        errors.clear();
        conflict.setVisible(false);
    }

    private void save(long version) {
        var edited =
                new ParticipantProfile(
                        loaded.id(),
                        name.getValue(),
                        loaded.email(),
                        about.getValue(),
                        emailShown.getValue(),
                        language.getValue(),
                        version);
        try {
            participants.editProfile(edited);
            chooseOrganisation();
        } catch (InvalidInputException e) {
            Component field = e.key().endsWith(".about") ? about : name;
            errors.show(Map.of(field, getTranslation(e.key(), e.parameters())));
            return;
        } catch (OptimisticLockingFailureException e) {
            showBoth(participants.profile());
            return;
        }
        var otherLanguage = !edited.language().equals(loaded.language());
        fill(participants.profile());
        Feedback.success("network.profile.saved");
        if (otherLanguage) {
            getUI().ifPresent(ui -> {
                ui.getSession().setLocale(Locale.of(edited.language()));
                ui.getPage().reload();
            });
        }
    }

    private void chooseOrganisation() {
        var places = participants.ownPlaces();
        var chosen = actingFor.getValue();
        if (chosen != null && places.size() > 1 && !chosen.equals(places.getFirst())) {
            participants.actFor(new OrganisationId(chosen.id().value()));
        }
    }

    /** The profile was changed elsewhere since this page was opened: nothing is lost, the owner chooses. */
    private void showBoth(ParticipantProfile now) {
        var differences = new LinkedHashMap<String, String[]>();
        compare(differences, name.getLabel(), name.getValue(), now.name());
        compare(
                differences,
                about.getLabel(),
                about.getValue(),
                Objects.requireNonNullElse(now.about(), ""));
        compare(
                differences,
                emailShown.getLabel(),
                yesNo(emailShown.getValue()),
                yesNo(now.emailShown()));
        compare(
                differences,
                language.getLabel(),
                languageName(language.getValue()),
                languageName(now.language()));
        var list = new FactList();
        differences.forEach((label, both) -> {
            list.fact(label + ": " + getTranslation("network.profile.conflict.mine"), both[0]);
            list.fact(label + ": " + getTranslation("network.profile.conflict.theirs"), both[1]);
        });
        var mine =
                new Button(
                        getTranslation("network.profile.conflict.keepMine"),
                        _ -> save(now.version()));
        var theirs =
                new Button(getTranslation("network.profile.conflict.takeTheirs"), _ -> fill(now));
        var actions = new Div(mine, theirs);
        actions.addClassName("button-row");
        conflict.removeAll();
        conflict.add(new H2(getTranslation("network.profile.conflict.title")), list, actions);
        conflict.setVisible(true);
    }

    private void compare(
            Map<String, String[]> differences, String label, String mine, String theirs) {
        if (!mine.strip().equals(theirs.strip())) {
            var empty = getTranslation("network.profile.conflict.empty");
            differences.put(
                    label,
                    new String[] {
                        mine.isBlank() ? empty : mine, theirs.isBlank() ? empty : theirs
                    });
        }
    }

    private String yesNo(boolean yes) {
        return getTranslation(yes ? "network.profile.yes" : "network.profile.no");
    }

    private String languageName(String code) {
        return getTranslation("network.profile.language." + code);
    }

    private Component part(ProfilePanel panel) {
        var part = new Section(new H2(getTranslation(panel.titleKey())), panel.create());
        part.addClassName("section");
        return part;
    }

    @Override
    public String pageName() {
        return getTranslation("network.profile.title");
    }
}

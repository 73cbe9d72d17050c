package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.ParticipantSummary;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.procurement.PartyRole;
import nl.inkoopkring.procurement.PersonRole;
import nl.inkoopkring.procurement.ProcurementDetails;
import nl.inkoopkring.procurement.ProcurementId;
import nl.inkoopkring.procurement.ProcurementParty;
import nl.inkoopkring.procurement.ProcurementPerson;
import nl.inkoopkring.procurement.ProcurementService;
import nl.inkoopkring.procurement.TeamService;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.ComponentTexts;
import nl.inkoopkring.shared.ui.Face;
import nl.inkoopkring.shared.ui.Feedback;

/** Who is on a dossier, and which organisations take part. Each change is stored at once. */
class TeamPart extends Section {

    private final transient ProcurementService procurements;
    private final transient TeamService team;
    private final ProcurementId id;
    private final UnorderedList people = new UnorderedList();
    private final ComboBox<ParticipantSummary> person = new ComboBox<>();
    private final Select<PersonRole> role = new Select<>();
    private final Checkbox contact = new Checkbox();

    TeamPart(
            ProcurementService procurements,
            TeamService team,
            ParticipantService participants,
            OrganisationService organisations,
            ProcurementDetails details) {
        this.procurements = procurements;
        this.team = team;
        this.id = details.head().id();
        addClassName("section");
        people.addClassName("team-list");
        person.setLabel(getTranslation("procurement.team.person"));
        person.setItems(
                participants.all().stream()
                        .filter(p -> p.roles().stream().anyMatch(Role::isMember))
                        .toList());
        person.setItemLabelGenerator(TeamPart::nameAndPlace);
        role.setLabel(getTranslation("procurement.team.role"));
        role.setItems(PersonRole.values());
        role.setValue(PersonRole.BUYER);
        role.setItemLabelGenerator(
                value -> getTranslation("procurement.PersonRole." + value.name()));
        contact.setLabel(getTranslation("procurement.team.contact"));
        var add = new Button(getTranslation("procurement.team.add"), _ -> attach());
        var row = new Div(person, role, contact, add);
        row.addClassName("form-fields");
        add(
                new H2(getTranslation("procurement.team.title")),
                new Paragraph(getTranslation("procurement.team.text")),
                people,
                row,
                parties(organisations, details));
        show(details);
    }

    private static String nameAndPlace(ParticipantSummary summary) {
        return summary.places().isEmpty()
                ? summary.name()
                : summary.name() + " · " + summary.places().getFirst().organisation().name();
    }

    private void show(ProcurementDetails details) {
        people.removeAll();
        Objects.requireNonNull(details.content())
                .people()
                .forEach(member -> people.add(item(member)));
    }

    private ListItem item(ProcurementPerson member) {
        var remove = new NativeButton(getTranslation("procurement.team.remove"));
        remove.addClassName("link-button");
        remove.setAriaLabel(getTranslation("procurement.team.removeOf", member.name()));
        remove.addClickListener(_ -> detach(member));
        var text =
                new Span(
                        getTranslation(
                                member.contact()
                                        ? "procurement.team.memberContact"
                                        : "procurement.team.member",
                                member.name(),
                                member.organisation(),
                                getTranslation("procurement.PersonRole." + member.role().name())));
        var item = new ListItem(new Face(member.name(), Face.Size.SMALL), text, remove);
        item.addClassName("team-member");
        return item;
    }

    private void attach() {
        if (person.isEmpty()) {
            person.setInvalid(true);
            person.setErrorMessage(getTranslation("procurement.error.personEmpty"));
            return;
        }
        var chosen = person.getValue();
        change(
                () ->
                        team.attach(
                                id,
                                chosen.id(),
                                Objects.requireNonNullElse(role.getValue(), PersonRole.BUYER),
                                contact.getValue()),
                "procurement.team.added",
                chosen.name());
        person.clear();
        contact.clear();
    }

    private void detach(ProcurementPerson member) {
        try {
            team.detach(id, member.id());
            show(procurements.details(id));
            Feedback.undoable(
                    () -> {
                        team.attach(id, member.id(), member.role(), member.contact());
                        show(procurements.details(id));
                    },
                    "procurement.team.removed",
                    member.name());
        } catch (InvalidInputException e) {
            Feedback.error(e.key(), e.parameters());
        }
    }

    private void change(Runnable work, String key, String name) {
        try {
            work.run();
            show(procurements.details(id));
            Feedback.success(key, name);
        } catch (InvalidInputException e) {
            Feedback.error(e.key(), e.parameters());
        }
    }

    private Component parties(OrganisationService organisations, ProcurementDetails details) {
        var lead =
                details.head().parties().stream()
                        .filter(party -> party.role() == PartyRole.LEAD)
                        .map(ProcurementParty::id)
                        .collect(Collectors.toSet());
        var others =
                details.head().parties().stream()
                        .map(ProcurementParty::id)
                        .filter(party -> !lead.contains(party))
                        .collect(Collectors.toSet());
        var all =
                organisations.all().stream()
                        .filter(organisation -> !lead.contains(organisation.id()))
                        .toList();
        var field = ComponentTexts.in(new MultiSelectComboBox<OrganisationSummary>());
        field.setLabel(getTranslation("procurement.team.organisations"));
        field.setHelperText(getTranslation("procurement.team.organisations.help"));
        field.setItems(all);
        field.setItemLabelGenerator(OrganisationSummary::name);
        field.setValue(
                all.stream()
                        .filter(organisation -> others.contains(organisation.id()))
                        .collect(Collectors.toSet()));
        field.addClassName("field-wide");
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                takePart(event.getValue());
            }
        });
        return field;
    }

    private void takePart(Set<OrganisationSummary> chosen) {
        team.takePart(id, chosen.stream().map(OrganisationSummary::id).collect(Collectors.toSet()));
        Feedback.success("procurement.team.organisationsSaved");
    }
}

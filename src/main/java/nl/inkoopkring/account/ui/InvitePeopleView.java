package nl.inkoopkring.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.inkoopkring.account.InvitationLine;
import nl.inkoopkring.account.InvitationService;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.ParticipantSummary;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.NamedPage;

/**
 * Invites many people at once: paste lines, look at what was understood, send. The address can name the organisation they work for: {@code ?organisatie=<slug>}. And
 * takes those back who were put out of the network.
 */
@Route("beheer/uitnodigen")
@Menu(title = "account.invite.menu", order = 90, icon = "group")
@RolesAllowed({"ADMIN", "DIRECTOR"})
class InvitePeopleView extends Div implements BeforeEnterObserver, NamedPage {
    private static final String ORGANISATION = "organisatie";

    private final transient InvitationService invitations;
    private final transient OrganisationService organisations;
    private final transient ParticipantService participants;
    private final ComboBox<OrganisationSummary> usual = new ComboBox<>();
    private final Section former = new Section();
    private final Div result = new Div();
    private final TextArea pasted;

    InvitePeopleView(
            InvitationService invitations,
            OrganisationService organisations,
            ParticipantService participants) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.participants = participants;
        addClassName("page");
        usual.setLabel(text("usual"));
        usual.setHelperText(text("usual.helper"));
        usual.setItems(organisations.all());
        usual.setItemLabelGenerator(OrganisationSummary::name);
        usual.setClearButtonVisible(true);
        usual.addClassName("invite-usual");
        pasted = new TextArea(text("lines"));
        pasted.setHelperText(text("lines.helper"));
        pasted.setPlaceholder(text("lines.example"));
        pasted.setWidthFull();
        pasted.setMinRows(6);
        var preview = new Button(text("preview"), click -> preview());
        preview.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        result.addClassName("invite-result");
        result.getElement().setAttribute("aria-live", "polite");
        former.addClassName("section");
        showFormer();
        add(
                new H1(pageName()),
                new Paragraph(text("text")),
                usual,
                pasted,
                preview,
                result,
                former);
    }

    /** Who was put out, with the way back; nothing when there is nobody. */
    private void showFormer() {
        former.removeAll();
        var people = participants.former();
        former.setVisible(!people.isEmpty());
        var list = new UnorderedList();
        list.addClassName("former-people");
        for (var person : people) {
            var back = new Button(text("former.back"), _ -> takeBack(person));
            back.setAriaLabel(text("former.backOf", person.name()));
            back.setDisableOnClick(true);
            list.add(new ListItem(new Span(name(person)), back));
        }
        former.add(new H2(text("former.title")), new Paragraph(text("former.text")), list);
    }

    private static String name(ParticipantSummary person) {
        return person.places().isEmpty()
                ? person.name()
                : person.name() + " · " + person.places().getFirst().organisation().name();
    }

    private void takeBack(ParticipantSummary person) {
        participants.activate(person.id());
        Feedback.success("account.invite.former.done", person.name());
        showFormer();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ORGANISATION)
                .flatMap(slug ->
                        organisations.all().stream()
                                .filter(organisation -> organisation.slug().equals(slug))
                                .findFirst())
                .ifPresent(usual::setValue);
    }

    private String text(String name, Object... parameters) {
        return getTranslation("account.invite." + name, parameters);
    }

    private void preview() {
        result.removeAll();
        try {
            var lines = invitations.preview(pasted.getValue(), usual.getValue());
            if (lines.isEmpty()) {
                result.add(new Paragraph(text("empty")));
                return;
            }
            var count = count(lines);
            result.add(new H2(text("preview.title")), table(lines));
            if (count > 0) {
                var send = new Button(text("send", count), click -> send(lines));
                send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                send.setDisableOnClick(true);
                result.add(send);
            }
        } catch (InvalidInputException e) {
            result.add(new Paragraph(getTranslation(e.key(), e.parameters())));
        }
    }

    private void send(List<InvitationLine> lines) {
        var outcome = invitations.invite(lines);
        var failures = outcome.stream().filter(line -> !line.canBeSent()).toList();
        result.removeAll();
        result.add(new H2(text("sent.title")), new Paragraph(text("sent", count(outcome))));
        if (failures.isEmpty()) {
            pasted.clear();
        } else {
            result.add(new Paragraph(text("failed", failures.size())), table(failures));
        }
    }

    private static long count(List<InvitationLine> lines) {
        return lines.stream().filter(InvitationLine::canBeSent).count();
    }

    private NativeTable table(List<InvitationLine> lines) {
        var header = new NativeTableRow();
        for (var column : List.of("number", "name", "email", "organisation", "jobTitle", "state")) {
            var cell = new NativeTableHeaderCell(text("column." + column));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        var body = new NativeTableBody();
        for (var line : lines) {
            var problem = line.problem();
            var state =
                    new NativeTableCell(problem == null ? text("ready") : getTranslation(problem));
            state.addClassName(problem == null ? "invite-ready" : "invite-problem");
            body.add(
                    new NativeTableRow(
                            new NativeTableCell(String.valueOf(line.number())),
                            new NativeTableCell(line.name()),
                            new NativeTableCell(line.email()),
                            new NativeTableCell(line.organisation()),
                            new NativeTableCell(line.jobTitle()),
                            state));
        }
        var table = new NativeTable(new NativeTableHeader(header), body);
        table.addClassName("invite-table");
        return table;
    }

    @Override
    public final String pageName() {
        return text("title");
    }
}

package nl.inkoopkring.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.OrganisationId;
import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.OrganisationSummary;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites people, many at once. For administrators and directors; an invitation gives the role of participant and no other. */
@Service
public class InvitationService {
    private static final Logger LOG = LoggerFactory.getLogger(InvitationService.class);
    private static final int MAX_LINES = 200;
    private static final int FIELDS = 4;
    private static final int MAX_FIELD = 120;

    private final AccountRepository accounts;
    private final AccountService accountService;
    private final ParticipantService participants;
    private final OrganisationService organisations;
    private final CurrentParticipant current;
    private final AccountMail mail;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    InvitationService(
            AccountRepository accounts,
            AccountService accountService,
            ParticipantService participants,
            OrganisationService organisations,
            CurrentParticipant current,
            AccountMail mail,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.accountService = accountService;
        this.participants = participants;
        this.organisations = organisations;
        this.current = current;
        this.mail = mail;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Reads a pasted list of lines {@code name;email;organisation;function} (a tab separates as well) and changes nothing. Organisations go by name or slug.
     *
     * @param usual where those work whose line names no organisation, or null when every line must name one
     * @throws InvalidInputException when there are more than 200 lines
     */
    public List<InvitationLine> preview(String pasted, @Nullable OrganisationSummary usual) {
        current.requireRole(Role.ADMIN, Role.DIRECTOR);
        var lines = pasted.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > MAX_LINES) {
            throw new InvalidInputException("account.invite.error.lines", MAX_LINES);
        }
        var known = organisationsByName();
        var seen = new HashSet<String>();
        var result = new ArrayList<InvitationLine>();
        for (var line : lines) {
            result.add(read(result.size() + 1, line, usual, known, seen));
        }
        return result;
    }

    private Map<String, OrganisationId> organisationsByName() {
        var byName = new HashMap<String, OrganisationId>();
        for (var organisation : organisations.all()) {
            byName.put(organisation.slug(), organisation.id());
            byName.put(key(organisation.name()), organisation.id());
            byName.put("gemeente " + key(organisation.name()), organisation.id());
        }
        return byName;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private InvitationLine read(
            int number,
            String line,
            @Nullable OrganisationSummary usual,
            Map<String, OrganisationId> known,
            Set<String> seen) {
        var fields = line.split("[;\\t]", -1);
        var name = field(fields, 0);
        var email = EmailAddress.normalise(field(fields, 1));
        var named = field(fields, 2);
        var organisation = named.isEmpty() && usual != null ? usual.name() : named;
        var jobTitle = field(fields, 3);
        var organisationId = known.get(key(organisation));
        return new InvitationLine(
                number,
                name,
                email,
                organisation,
                organisationId,
                jobTitle,
                problem(fields.length, name, email, organisationId, seen));
    }

    private @Nullable String problem(
            int fields,
            String name,
            String email,
            @Nullable OrganisationId organisation,
            Set<String> seen) {
        if (fields > FIELDS) {
            return "account.invite.problem.fields";
        }
        if (name.isEmpty()) {
            return "account.invite.problem.name";
        }
        if (!EmailAddress.isPlausible(email)) {
            return "account.invite.problem.email";
        }
        if (!seen.add(email)) {
            return "account.invite.problem.twice";
        }
        if (organisation == null) {
            return "account.invite.problem.organisation";
        }
        if (participants
                .findByEmail(email)
                .filter(known -> participants.rolesOf(known).isEmpty())
                .isPresent()) {
            return "account.invite.problem.left";
        }
        return accounts.findByEmail(email).isPresent() ? "account.invite.problem.account" : null;
    }

    private static String field(String[] fields, int index) {
        var text = index < fields.length ? fields[index].replaceAll("\\p{Cc}", " ").strip() : "";
        return text.length() <= MAX_FIELD ? text : text.substring(0, MAX_FIELD);
    }

    /**
     * Sends the invitations that can be sent; each for itself, so that one failure holds up no other. Who was invited before gets a new link, and the old one ends.
     *
     * @return the lines, with the problem of each that was not sent
     */
    public List<InvitationLine> invite(List<InvitationLine> lines) {
        current.requireRole(Role.ADMIN, Role.DIRECTOR);
        return lines.stream().map(line -> line.canBeSent() ? invite(line) : line).toList();
    }

    private InvitationLine invite(InvitationLine line) {
        try {
            transaction.executeWithoutResult(status -> send(line));
            return line;
        } catch (InvalidInputException e) {
            return line.failed(e.key());
        } catch (NotFoundException | DataAccessException e) {
            LOG.warn("Invitation of line {} failed", line.number(), e);
            return line.failed("account.invite.problem.failed");
        }
    }

    private void send(InvitationLine line) {
        var organisation = line.organisationId();
        if (organisation == null || !EmailAddress.isPlausible(line.email())) {
            throw new InvalidInputException("account.invite.problem.organisation");
        }
        var participant =
                participants.invite(
                        line.name(),
                        line.email(),
                        organisation.value(),
                        line.jobTitle(),
                        Set.of(Role.PARTICIPANT));
        if (participants.rolesOf(participant).isEmpty()) {
            // Their link would open nothing.
            throw new InvalidInputException("account.invite.problem.left");
        }
        if (accounts.findByParticipant(participant.value()).isPresent()) {
            throw new InvalidInputException("account.invite.problem.account");
        }
        var secret = accountService.makeToken(TokenPurpose.INVITATION, participant.value());
        mail.invitation(participant.value(), line.email(), line.name(), secret);
        audit.record("account.invitation", participant.value().toString(), "ok");
    }
}

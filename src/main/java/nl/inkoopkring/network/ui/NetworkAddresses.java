package nl.inkoopkring.network.ui;

import nl.inkoopkring.network.OrganisationService;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.ui.AddressCheck;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Which addresses of people and organisations lead nowhere. */
@Component
class NetworkAddresses implements AddressCheck {

    private static final String ORGANISATION = "organisaties/";
    private static final String PERSON = "mensen/";

    private final OrganisationService organisations;
    private final ParticipantService participants;

    NetworkAddresses(OrganisationService organisations, ParticipantService participants) {
        this.organisations = organisations;
        this.participants = participants;
    }

    @Override
    public boolean leadsNowhere(String path) {
        try {
            if (path.startsWith(ORGANISATION)) {
                organisations.bySlug(path.substring(ORGANISATION.length()));
            } else if (path.startsWith(PERSON)) {
                participants.get(
                        Ids.parse(path.substring(PERSON.length()))
                                .map(ParticipantId::new)
                                .orElseThrow(NotFoundException::new));
            }
            return false;
        } catch (NotFoundException | AccessDeniedException e) {
            return true;
        }
    }
}

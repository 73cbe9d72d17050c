package nl.inkoopkring.contact.ui;

import nl.inkoopkring.contact.ContactRequestId;
import nl.inkoopkring.contact.InboxService;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.ui.AddressCheck;
import org.springframework.stereotype.Component;

/** A conversation of others and one that does not exist answer alike. */
@Component
class ConversationAddresses implements AddressCheck {

    private static final String PREFIX = InboxView.PATH + "/";

    private final InboxService inbox;

    ConversationAddresses(InboxService inbox) {
        this.inbox = inbox;
    }

    @Override
    public boolean leadsNowhere(String path) {
        return path.startsWith(PREFIX)
                && Ids.parse(path.substring(PREFIX.length()))
                        .map(ContactRequestId::new)
                        .filter(inbox::has)
                        .isEmpty();
    }
}

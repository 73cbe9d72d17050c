package nl.inkoopkring.handreiking;

import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.shared.ui.AddressCheck;
import org.springframework.stereotype.Component;

/** A handreiking that does not exist is answered with 404 at once. */
@Component
class HandreikingAddress implements AddressCheck {

    private static final String START = "handreikingen/";

    private final HandreikingService handreikingen;
    private final CurrentParticipant current;

    HandreikingAddress(HandreikingService handreikingen, CurrentParticipant current) {
        this.handreikingen = handreikingen;
        this.current = current;
    }

    @Override
    public boolean leadsNowhere(String path) {
        return path.startsWith(START)
                && current.id().isPresent()
                && !handreikingen.exists(path.substring(START.length()));
    }
}

package nl.inkoopkring.contact;

import nl.inkoopkring.network.PeerAvailability.State;

/**
 * Someone who may answer a question, and why they.
 *
 * @param detail what the reason is about, or empty
 * @param state whether they can be asked now
 */
public record AskablePeer(ContactPerson person, AskReason reason, String detail, State state) {

    public boolean isAvailable() {
        return state == State.AVAILABLE;
    }
}

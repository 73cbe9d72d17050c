package nl.inkoopkring.network;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How free people are to be asked, as a bean of the module that carries the questions. System-internal: how quickly someone answers is shown nowhere. */
public interface PeerAvailability {

    enum State {
        AVAILABLE,
        /** Asked not to be asked for now. */
        PAUSED,
        /** Has had this month's maximum of their own choice. */
        FULL
    }

    /**
     * How much is asked of a person.
     *
     * @param openRequests questions that wait for their first answer
     * @param responsiveness share of the questions of the last twelve months answered within seven days, from 0 to 1; 0.5 where nothing is known
     */
    record Load(State state, int openRequests, double responsiveness) {

        /** Of whom nothing is known. */
        public static final Load FREE = new Load(State.AVAILABLE, 0, 0.5);
    }

    /** The load of each of these people, all of them in the answer, in a fixed number of queries. */
    Map<UUID, Load> of(Collection<UUID> participants);
}

package nl.inkoopkring.matching;

import java.util.Optional;
import java.util.UUID;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketSummary;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.OrganisationSummary;
import org.springframework.stereotype.Component;

/** The directories that the finder takes its names from. */
@Component
class PeerRegister implements PeerPieces.Register {

    private final NetworkDirectory network;
    private final InkooppakketDirectory packages;

    PeerRegister(NetworkDirectory network, InkooppakketDirectory packages) {
        this.network = network;
        this.packages = packages;
    }

    @Override
    public Optional<NetworkDirectory.Person> person(UUID id) {
        return network.person(id);
    }

    @Override
    public Optional<OrganisationSummary> organisation(UUID id) {
        return network.organisation(id);
    }

    @Override
    public Optional<InkooppakketSummary> inkooppakket(UUID id) {
        return packages.find(id);
    }
}

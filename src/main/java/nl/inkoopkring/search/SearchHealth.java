package nl.inkoopkring.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says in {@code /actuator/health} whether one can search. Readiness does not ask it: all else works without. */
@Component("searchHealthIndicator")
class SearchHealth implements HealthIndicator {

    private final SearchIndex index;

    SearchHealth(SearchIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        return index.isUsable() ? Health.up().build() : Health.down().build();
    }
}

package nl.inkoopkring.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inkoopkring.network.PeerAvailability;
import nl.inkoopkring.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is asked of people, and how they wish it. System-internal.
 *
 * <p>Responsiveness is the share of the requests of the last twelve months with a reply within seven days; those younger than seven days that wait are left out. A
 * polite no is a reply: the asker knows and can go on. It weighs in the order of peers and is shown nowhere.
 */
@Component
class ContactLoad implements PeerAvailability {

    private static final Duration IN_TIME = Duration.ofDays(7);
    private static final double UNKNOWN = 0.5;

    private final ContactRequestRepository requests;
    private final ContactPreferenceRepository preferences;
    private final Dates dates;
    private final Clock clock;

    ContactLoad(
            ContactRequestRepository requests,
            ContactPreferenceRepository preferences,
            Dates dates,
            Clock clock) {
        this.requests = requests;
        this.preferences = preferences;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Load> of(Collection<UUID> participants) {
        var ids = new HashSet<>(participants);
        if (ids.isEmpty()) {
            return Map.of();
        }
        var asked =
                requests
                        .asked(
                                ids,
                                startOfMonth(),
                                clock.instant().minus(IN_TIME),
                                dates.today().minusYears(1).atStartOfDay(Dates.ZONE).toInstant())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        ContactRequestRepository.Asked::receiverId,
                                        Function.identity()));
        var wishes = byId(preferences.findAllById(ids));
        var loads = new HashMap<UUID, Load>();
        for (var id : ids) {
            loads.put(
                    id,
                    load(
                            asked.getOrDefault(
                                    id, new ContactRequestRepository.Asked(id, 0, 0, 0, 0)),
                            wishes.getOrDefault(id, new ContactPreference(id))));
        }
        return loads;
    }

    /** When the calendar month of a monthly maximum began, here. */
    Instant startOfMonth() {
        return dates.today().withDayOfMonth(1).atStartOfDay(Dates.ZONE).toInstant();
    }

    private Load load(ContactRequestRepository.Asked asked, ContactPreference wish) {
        return new Load(
                wish.stateOn(dates.today(), asked.thisMonth()),
                Math.toIntExact(asked.open()),
                asked.judged() == 0 ? UNKNOWN : (double) asked.inTime() / asked.judged());
    }

    private static Map<UUID, ContactPreference> byId(List<ContactPreference> preferences) {
        return preferences.stream()
                .collect(Collectors.toMap(ContactPreference::getId, Function.identity()));
    }
}

package nl.inkoopkring.contact;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalDouble;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.Role;
import nl.inkoopkring.shared.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of what is asked, for the programme manager; never of persons. */
@Service
@Transactional(readOnly = true)
public class ContactStatistics {

    private static final double SECONDS_PER_HOUR = 3_600;

    private final ContactRequestRepository requests;
    private final CurrentParticipant current;

    ContactStatistics(ContactRequestRepository requests, CurrentParticipant current) {
        this.requests = requests;
        this.current = current;
    }

    /**
     * The figures over the requests sent in a period.
     *
     * @param from first day
     * @param until last day
     */
    public ContactFigures figures(LocalDate from, LocalDate until) {
        current.requireRole(Role.DIRECTOR, Role.ADMIN);
        var start = from.atStartOfDay(Dates.ZONE).toInstant();
        var end = until.plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
        var answered = requests.findAnswered(start, end);
        var outcomes = new EnumMap<Outcome, Long>(Outcome.class);
        for (var outcome : Outcome.values()) {
            outcomes.put(outcome, 0L);
        }
        requests.countOutcomes(start, end)
                .forEach(said -> outcomes.put(said.outcome(), said.count()));
        return new ContactFigures(
                requests.countBySentAtGreaterThanEqualAndSentAtLessThan(start, end),
                answered.size(),
                median(answered.stream().map(ContactStatistics::hours).sorted().toList()),
                outcomes);
    }

    private static double hours(ContactRequestRepository.Answered answered) {
        return Duration.between(answered.sentAt(), answered.repliedAt()).toSeconds()
                / SECONDS_PER_HOUR;
    }

    static OptionalDouble median(List<Double> sorted) {
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        var middle = sorted.size() / 2;
        return OptionalDouble.of(
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}

package nl.inkoopkring.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses. An attempt counts as failed from its beginning, so that many at once do not slip through, until {@link #succeeded} takes it back.
 *
 * <ul>
 *   <li>One subject from one network: five free attempts, then a delay that doubles from 2 seconds to 15 minutes.
 *   <li>One network, whatever the subject: thirty free attempts (an office shares an address), then the same.
 *   <li>One subject from everywhere: never blocked, for then a stranger could lock its owner out; but after fifty failures in an hour each network gets two free
 *       attempts instead of five.
 * </ul>
 *
 * @see <a href="../../../../../../docs/decisions/005-sign-in.md">docs/decisions/005-sign-in.md</a>
 */
@Component
class AttemptLimiter {

    /** What is guarded; each counts for itself. */
    enum Gate {
        SIGN_IN,
        RESET,
        LINK,
        API_TOKEN,
        FIRST_ADMIN,
        OWN_PASSWORD
    }

    private static final int FREE_PER_PAIR = 5;
    private static final int FREE_UNDER_PRESSURE = 2;
    private static final int FREE_PER_NETWORK = 30;
    private static final int PRESSURE = 50;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final Duration LAST_DELAY = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MAX_COUNTERS = 200_000;

    private record Key(Gate gate, String subject, String network) {}

    private record Count(int failures, Instant blockedUntil) {
        static final Count NONE = new Count(0, Instant.MIN);
    }

    private final Clock clock;
    private final Cache<Key, Count> counts;

    AttemptLimiter(Clock clock) {
        this.clock = clock;
        this.counts =
                Caffeine.newBuilder()
                        .maximumSize(MAX_COUNTERS)
                        .expireAfterWrite(FORGOTTEN_AFTER)
                        .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                        .build();
    }

    /**
     * Begins an attempt.
     *
     * @param subject what is guessed at, such as an e-mail address; known and unknown ones count alike
     * @param address where it comes from
     * @throws TooManyAttemptsException when it comes too early; it did not count then
     */
    void attempt(Gate gate, String subject, String address) {
        var network = NetworkAddress.of(address);
        var pair = new Key(gate, subject, network);
        var all = new Key(gate, "", network);
        var everywhere = new Key(gate, subject, "");
        refuseIfBlocked(pair);
        refuseIfBlocked(all);
        var pressed = count(everywhere).failures() >= PRESSURE;
        begin(pair, pressed ? FREE_UNDER_PRESSURE : FREE_PER_PAIR);
        begin(all, FREE_PER_NETWORK);
        counts.asMap()
                .merge(
                        everywhere,
                        new Count(1, Instant.MIN),
                        (old, one) -> new Count(old.failures() + 1, Instant.MIN));
    }

    /** The attempt was right: the pair starts afresh, and what this attempt counted elsewhere is taken back. */
    void succeeded(Gate gate, String subject, String address) {
        var network = NetworkAddress.of(address);
        counts.invalidate(new Key(gate, subject, network));
        takeBack(new Key(gate, "", network));
        takeBack(new Key(gate, subject, ""));
    }

    private void takeBack(Key key) {
        counts.asMap()
                .computeIfPresent(
                        key,
                        (k, count) ->
                                count.failures() <= 1
                                        ? null
                                        : new Count(count.failures() - 1, Instant.MIN));
    }

    private void begin(Key key, int free) {
        var now = clock.instant();
        counts.asMap()
                .compute(
                        key,
                        (k, old) -> {
                            var before = old == null ? Count.NONE : old;
                            refuse(before, now);
                            var failures = before.failures() + 1;
                            return new Count(
                                    failures,
                                    failures < free
                                            ? Instant.MIN
                                            : now.plus(delay(failures - free)));
                        });
    }

    private static Duration delay(int beyond) {
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(beyond, 16));
        return delay.compareTo(LAST_DELAY) < 0 ? delay : LAST_DELAY;
    }

    private void refuseIfBlocked(Key key) {
        refuse(count(key), clock.instant());
    }

    private static void refuse(Count count, Instant now) {
        if (now.isBefore(count.blockedUntil())) {
            throw new TooManyAttemptsException(Duration.between(now, count.blockedUntil()));
        }
    }

    private Count count(Key key) {
        var count = counts.getIfPresent(key);
        return count == null ? Count.NONE : count;
    }
}

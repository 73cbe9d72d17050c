package nl.inkoopkring.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.inkoopkring.account.AttemptLimiter.Gate;
import org.junit.jupiter.api.Test;

/** Promise 1. */
class AttemptLimiterTest {
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";
    private static final String EMAIL = "fenna.dewit@zaanstad.example";

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2024-05-03T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private final MovingClock clock = new MovingClock();
    private final AttemptLimiter limiter = new AttemptLimiter(clock);

    private boolean refused(String email, String address) {
        try {
            limiter.attempt(Gate.SIGN_IN, email, address);
            return false;
        } catch (TooManyAttemptsException e) {
            return true;
        }
    }

    private int refusedOf(int attempts, String email, String address) {
        var refused = 0;
        for (int i = 0; i < attempts; i++) {
            refused += refused(email, address) ? 1 : 0;
        }
        return refused;
    }

    @Test
    void sixtyWrongSignInsAreThrottledBeforeTheSeventh() {
        assertThat(refusedOf(5, EMAIL, HOME)).isZero();
        assertThat(refusedOf(55, EMAIL, HOME)).isEqualTo(55);
    }

    @Test
    void theRightPasswordStillWorksFromAnotherNetwork() {
        for (int network = 0; network < 200; network++) {
            refusedOf(10, EMAIL, "203.0.113." + network);
        }
        assertThatCode(() -> limiter.attempt(Gate.SIGN_IN, EMAIL, ELSEWHERE))
                .doesNotThrowAnyException();
    }

    @Test
    void underPressureEachNetworkGetsTwoAttempts() {
        for (int network = 0; network < 20; network++) {
            refusedOf(5, EMAIL, "203.0.113." + network);
        }
        assertThat(refusedOf(5, EMAIL, ELSEWHERE)).isEqualTo(3);
        assertThat(refusedOf(5, "iemand@anders.example", ELSEWHERE)).isZero();
    }

    @Test
    void theDelayGrowsAndEnds() {
        refusedOf(5, EMAIL, HOME);
        clock.pass(Duration.ofSeconds(2));
        assertThat(refused(EMAIL, HOME)).isFalse();
        clock.pass(Duration.ofSeconds(2));
        assertThat(refused(EMAIL, HOME)).isTrue();
        clock.pass(Duration.ofSeconds(2));
        assertThat(refused(EMAIL, HOME)).isFalse();
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofMinutes(15));
            assertThat(refused(EMAIL, HOME)).isFalse();
        }
        assertThatThrownBy(() -> limiter.attempt(Gate.SIGN_IN, EMAIL, HOME))
                .isInstanceOfSatisfying(
                        TooManyAttemptsException.class,
                        e -> assertThat(e.seconds()).isEqualTo(15 * 60));
        clock.pass(Duration.ofMinutes(61));
        assertThat(refusedOf(5, EMAIL, HOME)).isZero();
    }

    @Test
    void aRightPasswordForgivesTheTypingErrors() {
        refusedOf(4, EMAIL, HOME);
        limiter.attempt(Gate.SIGN_IN, EMAIL, HOME);
        limiter.succeeded(Gate.SIGN_IN, EMAIL, HOME);
        assertThat(refusedOf(5, EMAIL, HOME)).isZero();
    }

    @Test
    void oneNetworkCannotTryManyAddresses() {
        var refused = 0;
        for (int i = 0; i < 60; i++) {
            refused += refused("adres" + i + "@voorbeeld.example", HOME) ? 1 : 0;
        }
        assertThat(refused).isEqualTo(30);
        assertThat(refused(EMAIL, ELSEWHERE)).isFalse();
    }

    @Test
    void aNetworkOfVersionSixIsItsFirstHalf() {
        assertThat(NetworkAddress.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(NetworkAddress.of("2001:db8:1:2::1"))
                .isNotEqualTo(NetworkAddress.of("2001:db8:1:3::1"));
        assertThat(NetworkAddress.of("fe80::1%eth0")).isEqualTo(NetworkAddress.of("fe80::2"));
        assertThat(NetworkAddress.of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(NetworkAddress.of("evil.example")).isEqualTo("unknown");
        assertThat(NetworkAddress.of("")).isEqualTo("unknown");
    }

    @Test
    void manyAtOnceDoNotSlipThrough() throws InterruptedException {
        var passed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.execute(() -> {
                    if (!refused(EMAIL, HOME)) {
                        passed.incrementAndGet();
                    }
                });
            }
        }
        assertThat(passed).hasValueLessThanOrEqualTo(6);
    }
}

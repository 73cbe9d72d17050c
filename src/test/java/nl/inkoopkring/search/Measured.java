package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/**
 * How long something took, many times over.
 *
 * @param p50 milliseconds that half of the calls stayed under
 * @param p99 milliseconds that 99 of a hundred stayed under
 * @param perSecond calls a second, all callers together
 */
record Measured(double p50, double p99, double perSecond) {

    /**
     * How often to call.
     *
     * @param callers at the same time
     * @param calls in a round, by each
     * @param warmUps rounds before the measured ones, by one
     * @param rounds measured ones
     */
    record Effort(int callers, int calls, int warmUps, int rounds) {}

    /** Calls it for 0 to calls - 1 in each round. */
    static Measured of(Effort effort, IntConsumer work) {
        int callers = effort.callers();
        int calls = effort.calls();
        for (int round = 0; round < effort.warmUps(); round++) {
            for (int i = 0; i < calls; i++) {
                work.accept(i);
            }
        }
        var tasks = new ArrayList<Callable<long[]>>();
        for (int caller = 0; caller < callers; caller++) {
            int offset = caller * calls / callers;
            // Whoever is signed in here is so there.
            tasks.add(new DelegatingSecurityContextCallable<>(() -> measure(effort, offset, work)));
        }
        long begin = System.nanoTime();
        var all = new ArrayList<long[]>();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (var future : threads.invokeAll(tasks)) {
                all.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return of(all, System.nanoTime() - begin);
    }

    private static long[] measure(Effort effort, int offset, IntConsumer work) {
        var nanos = new long[effort.calls() * effort.rounds()];
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            work.accept((i + offset) % effort.calls());
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    private static Measured of(List<long[]> callers, long whole) {
        var sorted = callers.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Measured(
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                sorted.length / (whole / 1e9));
    }

    @Override
    public String toString() {
        return "%.2f | %.2f | %.0f".formatted(p50, p99, perSecond);
    }
}

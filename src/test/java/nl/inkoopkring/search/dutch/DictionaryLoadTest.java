package nl.inkoopkring.search.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The dictionary is small enough to be in every instance of the application. */
class DictionaryLoadTest {

    private static final long MOST_NANOSECONDS = 1_000_000_000L;
    private static final long MOST_BYTES = 64L << 20;

    /** In processor time of this thread, so that a busy machine does not count. */
    @Test
    void loadsWithinASecondAndSixtyFourMegabytes() {
        var thread = ManagementFactory.getThreadMXBean();
        Lemmas.load();
        long bytesBefore = used();
        long before = thread.getCurrentThreadCpuTime();
        Lemmas lemmas = Lemmas.load();
        Hyphenation hyphenation = Hyphenation.load();
        long took = thread.getCurrentThreadCpuTime() - before;
        long bytes = used() - bytesBefore;
        assertThat(took).isLessThan(MOST_NANOSECONDS);
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(lemmas.entry("borden")).isNotNull();
        assertThat(hyphenation.points("borden")).contains(true);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

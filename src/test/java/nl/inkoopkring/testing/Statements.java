package nl.inkoopkring.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Counts the statements that this thread sends to the database, or to the index; what the index does meanwhile in its own threads does not count. */
public final class Statements {

    private Statements() {}

    public static int during(Runnable work) {
        return count(work, "org.hibernate.SQL", Level.DEBUG, statement -> true);
    }

    /** Only those that ask: each is a round trip of its own, while rows that are written go in batches. */
    public static int queriesDuring(Runnable work) {
        return count(
                work,
                "org.hibernate.SQL",
                Level.DEBUG,
                statement -> statement.startsWith("select"));
    }

    /** The queries that this thread sends to the index. */
    public static int ofIndexDuring(Runnable work) {
        return count(work, "org.hibernate.search.query", Level.TRACE, statement -> true);
    }

    private static int count(
            Runnable work, String category, Level each, Predicate<String> counted) {
        var logger = (Logger) LoggerFactory.getLogger(category);
        var count = new AtomicInteger();
        var thread = Thread.currentThread().getName();
        var counter =
                new AppenderBase<ILoggingEvent>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        if (event.getThreadName().equals(thread)
                                && counted.test(event.getFormattedMessage())) {
                            count.incrementAndGet();
                        }
                    }
                };
        counter.start();
        var level = logger.getLevel();
        logger.setLevel(each);
        logger.setAdditive(false);
        logger.addAppender(counter);
        try {
            work.run();
        } finally {
            logger.detachAppender(counter);
            logger.setAdditive(true);
            logger.setLevel(level);
        }
        return count.get();
    }
}

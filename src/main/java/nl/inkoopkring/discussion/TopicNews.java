package nl.inkoopkring.discussion;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.inkoopkring.network.CurrentParticipant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells those who have a topic open, in this process, that something was said in it; they read it themselves, with their own rights. */
@Component
public class TopicNews {

    private static final Logger LOG = LoggerFactory.getLogger(TopicNews.class);

    private final Map<UUID, CopyOnWriteArrayList<Consumer<PostAdded>>> readers =
            new ConcurrentHashMap<>();
    private final CurrentParticipant current;

    TopicNews(CurrentParticipant current) {
        this.current = current;
    }

    /**
     * Calls back after each post from now on, in the thread of whoever wrote it.
     *
     * @return ends it
     */
    public Runnable follow(TopicId topic, Consumer<PostAdded> reader) {
        current.requireMember();
        readers.compute(
                topic.value(),
                (id, list) -> {
                    var those =
                            list == null ? new CopyOnWriteArrayList<Consumer<PostAdded>>() : list;
                    those.add(reader);
                    return those;
                });
        return () ->
                readers.computeIfPresent(
                        topic.value(),
                        (id, list) -> {
                            list.remove(reader);
                            return list.isEmpty() ? null : list;
                        });
    }

    /** Not a transactional listener: those are kept until they are done, and nobody needs this after a restart. */
    @EventListener
    void on(PostAdded event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        tell(event);
                    }
                });
    }

    private void tell(PostAdded event) {
        for (var reader :
                readers.getOrDefault(event.topic().value(), new CopyOnWriteArrayList<>())) {
            try {
                reader.accept(event);
            } catch (RuntimeException e) {
                // One closed window must not keep the others from hearing of it.
                LOG.warn("A reader of topic {} could not be told", event.topic().value(), e);
            }
        }
    }
}

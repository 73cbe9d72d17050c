package nl.inkoopkring.discussion;

import java.util.List;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import org.jspecify.annotations.Nullable;

/**
 * A topic with a page of its answers.
 *
 * @param inkooppakket the package it is about, or null
 * @param opening the message it began with; its id is that of the topic
 * @param posts the answers of this page, the oldest first
 * @param page from 1
 * @param pages how many there are, at least 1
 * @param postCount how many answers there are that were not removed
 * @param demo whether it is invented
 */
public record TopicDetails(
        TopicId id,
        String title,
        @Nullable InkooppakketId inkooppakket,
        PostDetails opening,
        List<PostDetails> posts,
        int page,
        int pages,
        int postCount,
        boolean demo) {}

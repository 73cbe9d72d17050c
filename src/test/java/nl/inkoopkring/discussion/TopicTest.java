package nl.inkoopkring.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.Origin;
import org.junit.jupiter.api.Test;

class TopicTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID ANNA = Ids.next();
    private static final UUID BRAM = Ids.next();

    private final Topic topic =
            new Topic(
                    Ids.next(),
                    new NewTopic("Borden", "Wie heeft er borden?", null),
                    ANNA,
                    BEGIN,
                    null,
                    Origin.here());

    @Test
    void anAnswerMovesTheTopicUp() {
        reply(BEGIN.plusSeconds(60));

        assertThat(topic.postCount()).isEqualTo(1);
        assertThat(topic.lastActivityAt()).isEqualTo(BEGIN.plusSeconds(60));
    }

    @Test
    void anAnswerOfLongAgoDoesNotMoveItDown() {
        reply(BEGIN.minusSeconds(60));

        assertThat(topic.lastActivityAt()).isEqualTo(BEGIN);
    }

    @Test
    void aRemovedAnswerLosesItsTextAndAuthorAndKeepsItsPlace() {
        var post = reply(BEGIN);

        topic.removePost(post);
        topic.removePost(post);

        assertThat(topic.postCount()).isZero();
        var details = post.details(true);
        assertThat(details.removed()).isTrue();
        assertThat(details.body()).isEmpty();
        assertThat(details.author()).isEmpty();
        assertThat(details.unread()).isFalse();
    }

    @Test
    void removingATopicWithAnswersTakesOnlyItsOpening() {
        reply(BEGIN);
        topic.remove();

        assertThat(topic.isVisible()).isTrue();
        assertThat(topic.opening(false).removed()).isTrue();
        assertThat(topic.opening(false).author()).isEmpty();
    }

    @Test
    void aTopicNobodyAnsweredGoesWholeAndTakesNoAnswersAnyMore() {
        topic.remove();

        assertThat(topic.isVisible()).isFalse();
        assertThatThrownBy(() -> reply(BEGIN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCursorInAnAddressIsNeverTrusted() {
        var cursor = new TopicCursor(BEGIN.plusNanos(123_000), ANNA);

        assertThat(TopicCursor.parse(cursor.toString())).contains(cursor);
        assertThat(TopicCursor.parse("x_" + ANNA)).isEmpty();
        assertThat(TopicCursor.parse("99999999999999999_onzin")).isEmpty();
        assertThat(TopicCursor.parse("")).isEmpty();
    }

    private Post reply(Instant moment) {
        return topic.reply("Wij.", BRAM, moment, null, Origin.here());
    }
}

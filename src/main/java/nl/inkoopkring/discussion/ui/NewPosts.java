package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Predicate;
import nl.inkoopkring.discussion.PostId;
import nl.inkoopkring.discussion.TopicId;
import nl.inkoopkring.discussion.TopicNews;
import org.jspecify.annotations.Nullable;

/** Says when somebody answers to a topic meanwhile, and offers to show it: what one reads must not move by itself. */
class NewPosts extends Div {

    private final transient TopicNews news;
    private final transient Predicate<PostId> known;
    private final transient Runnable show;
    private transient Runnable unfollow = () -> {};
    private transient @Nullable TopicId topic;

    /**
     * @param known whether a message is on the page already
     * @param show shows the latest
     */
    NewPosts(TopicNews news, Predicate<PostId> known, Runnable show) {
        this.news = news;
        this.known = known;
        this.show = show;
        addClassName("new-posts");
        getElement().setAttribute("role", "status");
    }

    void follow(TopicId id) {
        topic = id;
        getUI().ifPresent(ui -> follow(id, ui));
    }

    private void follow(TopicId id, UI ui) {
        unfollow.run();
        unfollow =
                news.follow(
                        id,
                        event -> {
                            if (ui.isAttached()) {
                                ui.access(() -> announce(event.post()));
                            }
                        });
    }

    private void announce(PostId post) {
        if (known.test(post)) {
            return;
        }
        removeAll();
        var button = new Button(getTranslation("discussion.live.show"), _ -> show.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new Span(getTranslation("discussion.live.new")), button);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (topic != null) {
            follow(topic, event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow.run();
        unfollow = () -> {};
    }
}

package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import nl.inkoopkring.discussion.PostDetails;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.RichText;
import nl.inkoopkring.shared.ui.Face;
import nl.inkoopkring.shared.ui.PageDates;
import nl.inkoopkring.shared.ui.RichTextView;
import org.jspecify.annotations.Nullable;

/** One message of a topic, with its own address; its author can change it here. */
class PostCard extends Article {

    /** What happens with a message of one's own. */
    interface Actions {
        /**
         * @throws InvalidInputException when a text can't stand so; shown at its field
         */
        void save(PostDetails post, PostForm typed);

        void remove(PostDetails post);
    }

    private final transient PostDetails post;
    private final @Nullable String title;
    private final transient Actions actions;
    private final Div content = new Div();
    private final Div tools = new Div();

    /**
     * @param title that of the topic when this is its opening: its author changes both together; null for an answer
     * @param address permalink of the message, without leading slash
     * @param own whether the reader wrote it
     */
    PostCard(
            PostDetails post,
            @Nullable String title,
            String address,
            boolean own,
            NetworkDirectory directory,
            Instant now,
            Actions actions) {
        this.post = post;
        this.title = title;
        this.actions = actions;
        addClassName("post");
        setId(anchor(post));
        var author = new AuthorLine(post.author(), directory);
        var moment = new Anchor(address, PageDates.ago(post.createdAt(), now));
        moment.setRouterIgnore(true);
        moment.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("discussion.post.permalink", moment.getText()));
        var head = new Div(author, moment);
        head.addClassNames("meta", "post-head");
        if (post.editedAt() != null && !post.removed()) {
            head.add(new Span(getTranslation("discussion.post.edited")));
        }
        if (post.unread()) {
            addClassName("post-unread");
            var mark = new Span(getTranslation("discussion.post.unread"));
            mark.addClassName("unread-mark");
            head.add(mark);
        }
        content.addClassName("post-content");
        tools.addClassName("button-row");
        var body = new Div(head, content);
        body.addClassName("post-body");
        if (own && !post.removed()) {
            body.add(tools);
        }
        add(new Face(post.removed() ? "" : author.name(), Face.Size.SMALL), body);
        read();
    }

    static String anchor(PostDetails post) {
        return "bericht-" + post.id().value();
    }

    private void read() {
        content.removeAll();
        tools.removeAll();
        if (post.removed()) {
            var gone = new Paragraph(getTranslation("discussion.post.removed"));
            gone.addClassName("muted");
            content.add(gone);
            return;
        }
        content.add(new RichTextView(RichText.html(post.body())));
        tools.add(
                quiet("discussion.post.edit", this::edit),
                quiet("discussion.post.remove", this::askToRemove));
    }

    private void edit() {
        var form = new PostForm(title, post.body());
        content.removeAll();
        content.add(form);
        tools.removeAll();
        var save = new Button(getTranslation("discussion.post.save"), _ -> save(form));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        tools.add(save, quiet("discussion.post.cancel", this::read));
        form.focus();
    }

    private void save(PostForm form) {
        try {
            actions.save(post, form);
        } catch (InvalidInputException e) {
            form.refuse(e);
        }
    }

    /** Asked because it can't be taken back: the text is gone for good. */
    private void askToRemove() {
        tools.removeAll();
        var sure =
                new Button(getTranslation("discussion.post.removeSure"), _ -> actions.remove(post));
        sure.addThemeVariants(ButtonVariant.LUMO_ERROR);
        tools.add(
                new Span(getTranslation("discussion.post.removeQuestion")),
                sure,
                quiet("discussion.post.keep", this::read));
        sure.focus();
    }

    private Button quiet(String key, Runnable action) {
        var button = new Button(getTranslation(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}

package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import nl.inkoopkring.discussion.TopicService;
import nl.inkoopkring.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Where an author changes what they wrote: the text, and of an opening the title of its topic too. */
class PostForm extends Div {

    private final TextField title = new TextField();
    private final BodyField body = new BodyField("discussion.post.editLabel");

    /**
     * @param oldTitle null for an answer, which has none
     */
    PostForm(@Nullable String oldTitle, String oldBody) {
        addClassName("stack");
        title.setLabel(getTranslation("discussion.new.titleField"));
        title.setMaxLength(TopicService.MAX_TITLE);
        title.setWidthFull();
        title.setVisible(oldTitle != null);
        title.setValue(oldTitle == null ? "" : oldTitle);
        body.setValue(oldBody);
        add(title, body);
    }

    String title() {
        return title.getValue();
    }

    String body() {
        return body.getValue();
    }

    void focus() {
        if (title.isVisible()) {
            title.focus();
        } else {
            body.focus();
        }
    }

    /** Says at the field what is wrong with it. */
    void refuse(InvalidInputException problem) {
        var wrong = "discussion.error.title".equals(problem.key());
        var message = getTranslation(problem.key(), problem.parameters());
        title.setErrorMessage(message);
        title.setInvalid(wrong);
        body.setErrorMessage(message);
        body.setInvalid(!wrong);
        if (wrong) {
            title.focus();
        } else {
            body.focus();
        }
    }
}

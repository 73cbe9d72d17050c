package nl.inkoopkring.procurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.procurement.ExperienceDetails;
import nl.inkoopkring.procurement.ProcurementPerson;
import nl.inkoopkring.shared.RichText;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.PageDates;
import nl.inkoopkring.shared.ui.RichTextView;
import org.jspecify.annotations.Nullable;

/** An experience to read: the lesson large, then what went well, what one would do differently, the pitfall and the result. */
class ExperienceArticle extends Article {

    /**
     * @param now the phase the procurement is in; said of the experience only where it is another
     */
    ExperienceArticle(ExperienceDetails experience, ProcurementPhase now) {
        addClassName("experience");
        setId("ervaring-" + experience.id().value());
        var lesson = new H3(experience.lesson());
        lesson.addClassName("lesson");
        add(lesson, byline(experience, now));
        var texts = experience.texts();
        part("procurement.details.wentWell", texts.wentWell());
        part("procurement.details.differently", texts.differently());
        part("procurement.details.pitfall", texts.pitfall());
        part("procurement.details.result", texts.result());
        if (!experience.rStrategies().isEmpty()) {
            var steps =
                    experience.rStrategies().stream()
                            .sorted()
                            .map(step -> getTranslation("inkooppakket.RStrategy." + step.name()))
                            .collect(Collectors.joining(", "));
            add(new H4(getTranslation("procurement.field.rStrategies")), new Span(steps));
        }
        if (experience.mayEdit()) {
            add(edit(experience));
        }
    }

    private Component byline(ExperienceDetails experience, ProcurementPhase now) {
        var meta = new Div();
        meta.addClassName("meta");
        var author = experience.author();
        meta.add(
                author == null
                        ? new Span(getTranslation("procurement.details.publicSource"))
                        : name(author));
        if (author != null) {
            meta.add(new Span(author.organisation()));
        }
        if (experience.phase() != now) {
            meta.add(
                    new Span(
                            getTranslation(
                                    "procurement.details.aboutPhase",
                                    getTranslation(
                                            "inkooppakket.ProcurementPhase."
                                                    + experience.phase().name()))));
        }
        if (experience.publishedOn() != null) {
            meta.add(new Span(PageDates.date(experience.publishedOn())));
        }
        if (experience.demo()) {
            meta.add(new DemoMark());
        }
        return meta;
    }

    private static Component name(ProcurementPerson author) {
        return author.active()
                ? new Anchor("mensen/" + author.id().value(), author.name())
                : new Span(author.name());
    }

    private void part(String key, @Nullable String markdown) {
        if (markdown != null) {
            add(new H4(getTranslation(key)), new RichTextView(RichText.html(markdown)));
        }
    }

    private Component edit(ExperienceDetails experience) {
        return new Anchor(
                ShareExperienceView.PATH + "?ervaring=" + experience.id().value(),
                experience.isComplete()
                        ? getTranslation("procurement.details.editExperience")
                        : getTranslation("procurement.details.complete"));
    }
}

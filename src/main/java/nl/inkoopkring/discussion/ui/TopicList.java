package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import nl.inkoopkring.discussion.TopicSummary;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.PageDates;

/** Topics below each other, with who began them and what is new. */
class TopicList extends UnorderedList {

    TopicList(
            List<TopicSummary> topics,
            NetworkDirectory directory,
            InkooppakketDirectory packages,
            Instant now) {
        addClassNames("hit-list", "topic-list");
        topics.forEach(topic -> add(entry(topic, directory, packages, now)));
    }

    private ListItem entry(
            TopicSummary topic,
            NetworkDirectory directory,
            InkooppakketDirectory packages,
            Instant now) {
        var title = new H3(new Anchor("discussies/" + topic.id().value(), topic.title()));
        title.addClassName("hit-title");
        if (topic.unread() > 0) {
            var badge = new Span(String.valueOf(topic.unread()));
            badge.addClassName("badge-count");
            badge.getElement().setAttribute("aria-hidden", "true");
            var spoken = new Span(getTranslation("discussion.list.unread", topic.unread()));
            spoken.addClassName("visually-hidden");
            title.add(new Span(" "), badge, spoken);
        }
        var meta = new Div(new AuthorLine(topic.author(), directory));
        meta.addClassName("meta");
        if (topic.inkooppakket() != null) {
            packages.find(topic.inkooppakket().value())
                    .ifPresent(inkooppakket ->
                            meta.add(
                                    new Anchor(
                                            "pakketten/" + inkooppakket.slug(),
                                            inkooppakket.name())));
        }
        meta.add(
                new Span(getTranslation("discussion.list.posts", topic.posts())),
                new Span(
                        getTranslation(
                                "discussion.list.lastActivity",
                                PageDates.ago(topic.lastActivityAt(), now))));
        if (topic.demo()) {
            meta.add(new DemoMark());
        }
        var item = new ListItem(title, meta);
        item.addClassName("hit");
        return item;
    }
}

package nl.inkoopkring.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.content.ItemPanel;
import nl.inkoopkring.content.ItemPanels;
import nl.inkoopkring.content.PanelSubject;
import nl.inkoopkring.discussion.PostDetails;
import nl.inkoopkring.discussion.PostId;
import nl.inkoopkring.discussion.TopicDetails;
import nl.inkoopkring.discussion.TopicDrafts;
import nl.inkoopkring.discussion.TopicId;
import nl.inkoopkring.discussion.TopicNews;
import nl.inkoopkring.discussion.TopicService;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.ui.AutoSave;
import nl.inkoopkring.shared.ui.CopyButton;
import nl.inkoopkring.shared.ui.DemoMark;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.KindBadge;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** A topic with its answers, and where one answers oneself. Says when someone else answers meanwhile; what one types stays. */
@Route("discussies/:topicId")
@RolesAllowed({"PARTICIPANT", "COORDINATOR", "EXPERT", "DIRECTOR", "FACILITATOR", "ADMIN"})
class TopicView extends Div implements BeforeEnterObserver, NamedPage {

    private static final String ID = "topicId";
    private static final String PAGE = "pagina";
    private static final int LAST_PAGE = Integer.MAX_VALUE;

    private final transient TopicService topics;
    private final transient TopicDrafts drafts;
    private final transient InkooppakketDirectory packages;
    private final transient NetworkDirectory directory;
    private final transient ItemPanels panels;
    private final transient CurrentViewer viewer;
    private final transient BaseUrl baseUrl;
    private final transient Clock clock;

    private final Div header = new Div();
    private final Div messages = new Div();
    private final NewPosts newPosts;
    private final BodyField reply = new BodyField("discussion.reply.label");
    private final AutoSave draft;
    private final Div below = new Div();
    private transient @Nullable TopicDetails shown;
    private UUID requestKey = Ids.next();

    TopicView(
            TopicService topics,
            TopicDrafts drafts,
            TopicNews news,
            InkooppakketDirectory packages,
            NetworkDirectory directory,
            ItemPanels panels,
            CurrentViewer viewer,
            BaseUrl baseUrl,
            Clock clock) {
        this.topics = topics;
        this.drafts = drafts;
        this.packages = packages;
        this.directory = directory;
        this.panels = panels;
        this.viewer = viewer;
        this.baseUrl = baseUrl;
        this.clock = clock;
        addClassNames("page", "topic");
        messages.addClassName("posts");
        newPosts = new NewPosts(news, this::isShown, this::showLatest);
        draft = new AutoSave(clock, this::keepDraft).watch(reply);
        add(header, messages, newPosts, replyForm(), below);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id =
                event.getRouteParameters()
                        .get(ID)
                        .flatMap(Ids::parse)
                        .map(TopicId::new)
                        .orElseThrow(NotFoundException::new);
        var page =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(PAGE)
                        .filter(text -> text.matches("[1-9]\\d{0,8}"))
                        .map(Integer::parseInt)
                        .orElse(1);
        var first = shown == null || !shown.id().equals(id);
        show(topics.get(id, page));
        if (first) {
            drafts.ofReply(id)
                    .ifPresentOrElse(
                            kept -> {
                                reply.setValue(kept);
                                draft.restored();
                            },
                            reply::clear);
            newPosts.follow(id);
        }
        getElement()
                .executeJs(
                        "if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()");
    }

    private void show(TopicDetails topic) {
        shown = topic;
        topics.markRead(topic.id());
        newPosts.removeAll();
        header.removeAll();
        header.add(header(topic));
        messages.removeAll();
        if (topic.page() == 1) {
            messages.add(card(topic, topic.opening()));
        }
        topic.posts().forEach(post -> messages.add(card(topic, post)));
        if (topic.pages() > 1) {
            messages.add(pages(topic));
        }
        below.removeAll();
        panels.at(ItemPanel.Place.BELOW, subject(topic), viewer.get()).forEach(below::add);
        below.setVisible(below.getChildren().findAny().isPresent());
    }

    private static PanelSubject subject(TopicDetails topic) {
        return PanelSubject.item(
                new ContentRef("discussie", topic.id().value()),
                topic.inkooppakket() == null ? Set.of() : Set.of(topic.inkooppakket().value()),
                Set.of());
    }

    private Component header(TopicDetails topic) {
        var meta = new ArrayList<Component>();
        if (topic.inkooppakket() != null) {
            packages.find(topic.inkooppakket().value())
                    .ifPresent(inkooppakket ->
                            meta.add(
                                    new Anchor(
                                            "pakketten/" + inkooppakket.slug(),
                                            inkooppakket.name())));
        }
        meta.add(new Span(getTranslation("discussion.list.posts", topic.postCount())));
        if (topic.demo()) {
            meta.add(new DemoMark());
        }
        var result =
                new PageHeader(topic.title())
                        .kind(new KindBadge("discussie", getTranslation("discussion.kind")))
                        .meta(meta.toArray(Component[]::new))
                        .actions(CopyButton.ofLink(baseUrl.of("discussies/" + topic.id().value())));
        Stream.concat(Stream.of(topic.opening()), topic.posts().stream())
                .filter(PostDetails::unread)
                .findFirst()
                .filter(unread -> !unread.equals(topic.opening()))
                .ifPresent(unread -> {
                    var link =
                            new Anchor(
                                    address(topic, unread),
                                    getTranslation("discussion.topic.toUnread"));
                    link.setRouterIgnore(true);
                    result.add(link);
                });
        return result;
    }

    private Component card(TopicDetails topic, PostDetails post) {
        var own = post.author().filter(author -> viewer.get().is(author.value())).isPresent();
        return new PostCard(
                post,
                post.equals(topic.opening()) ? topic.title() : null,
                address(topic, post),
                own,
                directory,
                clock.instant(),
                new OwnMessage());
    }

    /** The page belongs to the address: the browser finds the message only on the page that has it. */
    private static String address(TopicDetails topic, PostDetails post) {
        var page = topic.page() == 1 ? "" : "?" + PAGE + "=" + topic.page();
        return "discussies/" + topic.id().value() + page + "#" + PostCard.anchor(post);
    }

    private Component pages(TopicDetails topic) {
        var row = new Div();
        row.addClassName("button-row");
        if (topic.page() > 1) {
            row.add(pageLink("discussion.topic.earlier", topic.page() - 1));
        }
        row.add(new Span(getTranslation("discussion.topic.page", topic.page(), topic.pages())));
        if (topic.page() < topic.pages()) {
            row.add(pageLink("discussion.topic.later", topic.page() + 1));
        }
        return row;
    }

    private RouterLink pageLink(String key, int page) {
        var link =
                new RouterLink(
                        getTranslation(key),
                        TopicView.class,
                        new RouteParameters(ID, current().id().value().toString()));
        link.setQueryParameters(QueryParameters.of(PAGE, String.valueOf(page)));
        return link;
    }

    private Component replyForm() {
        var send = new Button(getTranslation("discussion.reply.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var row = new Div(send, draft);
        row.addClassName("button-row");
        var form = new Section(new H2(getTranslation("discussion.reply.title")), reply, row);
        form.addClassName("section");
        return form;
    }

    private void send() {
        try {
            topics.reply(current().id(), reply.getValue(), requestKey);
        } catch (InvalidInputException e) {
            reply.setErrorMessage(getTranslation(e.key(), e.parameters()));
            reply.setInvalid(true);
            reply.focus();
            return;
        }
        requestKey = Ids.next();
        reply.clear();
        reply.setInvalid(false);
        draft.setText("");
        Feedback.success("discussion.reply.done");
        showLatest();
    }

    private void keepDraft() {
        drafts.keepReply(current().id(), reply.getValue());
    }

    private TopicDetails current() {
        if (shown == null) {
            throw new NotFoundException();
        }
        return shown;
    }

    private boolean isShown(PostId post) {
        return current().posts().stream().anyMatch(shownPost -> shownPost.id().equals(post));
    }

    private void showLatest() {
        show(topics.get(current().id(), LAST_PAGE));
    }

    @Override
    public String pageName() {
        return getTranslation("discussion.topic.pageTitle", current().title());
    }

    /** What one does with one's own messages; the opening is the topic's own. */
    private final class OwnMessage implements PostCard.Actions {

        @Override
        public void save(PostDetails post, PostForm typed) {
            var topic = current();
            if (isOpening(post)) {
                topics.edit(topic.id(), typed.title(), typed.body(), post.version());
            } else {
                topics.edit(post.id(), typed.body(), post.version());
            }
            Feedback.success("discussion.post.saved");
            show(topics.get(topic.id(), topic.page()));
        }

        @Override
        public void remove(PostDetails post) {
            var topic = current();
            if (!isOpening(post)) {
                topics.remove(post.id());
            } else {
                topics.remove(topic.id());
                if (topic.postCount() == 0) {
                    Feedback.success("discussion.topic.removed");
                    UI.getCurrentOrThrow().navigate(BoardView.class);
                    return;
                }
            }
            Feedback.success("discussion.post.removedDone");
            show(topics.get(topic.id(), topic.page()));
        }

        private boolean isOpening(PostDetails post) {
            return post.id().equals(current().opening().id());
        }
    }
}

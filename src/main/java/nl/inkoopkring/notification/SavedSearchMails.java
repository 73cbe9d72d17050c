package nl.inkoopkring.notification;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.ParticipantDeactivated;
import nl.inkoopkring.search.SavedSearchAlert;
import nl.inkoopkring.search.SavedSearchAlerts;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.search.SearchIndex;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.Mailer;
import nl.inkoopkring.shared.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people by mail what is new to their saved searches: one mail for all of them, with at most five items, and none when there is nothing. What was missed while
 * nothing ran is caught up with, once; of two processes one wins each person.
 */
@Component
class SavedSearchMails {

    private static final Logger LOG = LoggerFactory.getLogger(SavedSearchMails.class);
    private static final int BATCH = 100;
    private static final int MOST_ITEMS = 5;

    private final SavedSearchAlerts searches;
    private final SearchIndex index;
    private final CurrentParticipant people;
    private final NetworkDirectory directory;
    private final MailStopService stops;
    private final Mailer mailer;
    private final I18NProvider texts;
    private final BaseUrl baseUrl;
    private final TransactionTemplate transaction;

    SavedSearchMails(
            SavedSearchAlerts searches,
            SearchIndex index,
            CurrentParticipant people,
            NetworkDirectory directory,
            MailStopService stops,
            Mailer mailer,
            I18NProvider texts,
            BaseUrl baseUrl,
            PlatformTransactionManager transactions) {
        this.searches = searches;
        this.index = index;
        this.people = people;
        this.directory = directory;
        this.stops = stops;
        this.mailer = mailer;
        this.texts = texts;
        this.baseUrl = baseUrl;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tellDue() {
        if (!index.isUsable()) {
            return;
        }
        for (var owner : searches.ownersDue(BATCH)) {
            try {
                transaction.executeWithoutResult(_ -> tell(owner));
            } catch (UnavailableException e) {
                LOG.warn("The searches of {} could not be looked at, and are tried again", owner);
            } catch (RuntimeException e) {
                LOG.error("Looking for what is new to the searches of {} failed", owner, e);
            }
        }
    }

    @ApplicationModuleListener
    void on(ParticipantDeactivated event) {
        searches.forget(event.participant().value());
    }

    private void tell(UUID owner) {
        var alerts = searches.check(owner, people.viewerOf(owner));
        var person = directory.person(owner).filter(NetworkDirectory.Person::active);
        if (!alerts.isEmpty() && person.isPresent()) {
            send(person.get(), alerts);
        }
    }

    private void send(NetworkDirectory.Person person, List<SavedSearchAlert> alerts) {
        var reader = Locale.of(person.language());
        var told = new HashSet<ContentRef>();
        var news = new StringBuilder();
        for (var alert : alerts) {
            var items =
                    alert.items().stream()
                            .filter(item -> told.size() < MOST_ITEMS && told.add(item.ref()))
                            .toList();
            if (!items.isEmpty()) {
                news.append(alert.name()).append("\n\n");
                items.forEach(item -> news.append(written(item)));
            }
        }
        long all =
                alerts.stream()
                        .flatMap(alert -> alert.items().stream())
                        .map(SearchHit::ref)
                        .distinct()
                        .count();
        var key = stops.newKey(person.id().value());
        mailer.send(
                person.email(),
                texts.getTranslation("notification.savedSearch.subject", reader, all),
                texts.getTranslation(
                        "notification.savedSearch.text",
                        reader,
                        person.name(),
                        news.toString().strip(),
                        all - told.size(),
                        baseUrl.of("mijn-zoekvragen"),
                        baseUrl.of("meldingen-stoppen/" + key)),
                baseUrl.of("mail/stop/" + key));
    }

    private String written(SearchHit item) {
        var title = item.title().text().replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return title + "\n" + baseUrl.of(item.path()) + "\n\n";
    }
}

package nl.inkoopkring.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.inkoopkring.content.ContentRef;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.network.PeerAvailability;
import nl.inkoopkring.network.PeerAvailability.Load;
import nl.inkoopkring.network.PeerAvailability.State;
import nl.inkoopkring.shared.Dates;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shell.TestImports;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Mailbox;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@InkoopkringTest
class ContactServiceTest {

    @Autowired private ContactService contacts;
    @Autowired private InboxService inbox;
    @Autowired private ContactGuide guide;
    @Autowired private ContactSubjects subjects;
    @Autowired private ContactPreferenceService preferences;
    @Autowired private ContactStatistics statistics;
    @Autowired private ContactRequestRepository requests;
    @Autowired private ContactDrafts drafts;
    @Autowired private OutcomeQuestions outcomes;
    @Autowired private PeerAvailability availability;
    @Autowired private ParticipantService participants;
    @Autowired private NetworkDirectory network;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private TestImports imports;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;
    @Autowired private Mailbox mailbox;
    @Autowired private JdbcClient database;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private Dates dates;
    @Autowired private Clock clock;

    private Circle circle;
    private ParticipantId fenna;
    private ParticipantId bas;
    private ParticipantId carla;

    @BeforeEach
    void people() {
        sample.report();
        circle =
                new Circle()
                        .with("Fenna")
                        .with("Bas", "org-purmerend", "PARTICIPANT", ", \"monthlyMaximum\": 3")
                        .with("Carla")
                        .read(imports);
        fenna = circle.id(participants, "Fenna");
        bas = circle.id(participants, "Bas");
        carla = circle.id(participants, "Carla");
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void aQuestionReachesThePeerAndItsAnswerTheAsker() {
        var inkooppakket = packages.bySlug("verkeersborden").orElseGet(this::anyPackage);
        var about = new ContactContext(null, inkooppakket.id().value(), null, "borden");
        signIn.as(fenna);
        var id = contacts.ask(new NewQuestion(bas, about, "Hoe kochten jullie **borden**?", key()));
        assertThat(inbox.unread()).isZero();

        signIn.as(bas);
        assertThat(inbox.unread()).isEqualTo(1);
        var question = mailbox.await(circle.email("Bas"), 1).getFirst();
        assertThat(question.subject())
                .startsWith("Vraag van Fenna van Proef")
                .contains(inkooppakket.name());
        assertThat(question.text()).contains("Hoe kochten jullie **borden**?");
        assertThat(question.link()).endsWith("/berichten/" + id.value());

        var seen = inbox.conversation(id);
        assertThat(seen.subjects())
                .extracting(ContactSubject::title)
                .containsExactly(inkooppakket.name(), "borden");
        contacts.read(id, seen.version());
        assertThat(inbox.unread()).isZero();
        contacts.write(id, "Met een pilot.", key());

        signIn.as(fenna);
        assertThat(inbox.unread()).isEqualTo(1);
        var answered = inbox.conversation(id);
        assertThat(answered.status()).isEqualTo(ContactStatus.ACCEPTED);
        assertThat(answered.messages())
                .extracting(ConversationDetails.Message::text)
                .containsExactly("Met een pilot.");
        assertThat(mailbox.await(circle.email("Fenna"), 1).getFirst().text())
                .contains("Met een pilot.")
                .doesNotContain("Hoe kochten");
    }

    @Test
    void mailIsInTheReadersLanguage() {
        signIn.as(bas);
        participants.chooseLanguage("en");
        ask(fenna, bas, "Hoe?");

        assertThat(mailbox.await(circle.email("Bas"), 1).getFirst().subject())
                .startsWith("Question from");
    }

    @Test
    void theSameFormSentTwiceAtOnceIsOneQuestion() throws Exception {
        var question = new NewQuestion(carla, ContactContext.NONE, "Dubbel?", key());

        var ids = atOnce(8, () -> signIn.as(fenna, () -> contacts.ask(question)));

        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(mailsWrittenTo("Carla")).isEqualTo(1);
    }

    @Test
    void theSameAnswerSentTwiceIsOneMessageAndOneMail() {
        var id = ask(fenna, carla, "Vraag");
        var key = key();
        signIn.as(carla);
        contacts.write(id, "Antwoord", key);
        contacts.write(id, "Antwoord", key);

        assertThat(inbox.conversation(id).messages()).hasSize(1);
        assertThat(mailsWrittenTo("Fenna")).isEqualTo(1);
    }

    @Test
    void aMonthlyMaximumHoldsExactlyWhenManyAskAtOnce() throws Exception {
        var results =
                atOnce(
                        8,
                        () -> {
                            try {
                                ask(fenna, bas, "Mag ik?");
                                return "sent";
                            } catch (InvalidInputException e) {
                                return e.key();
                            }
                        });

        assertThat(results).filteredOn("sent"::equals).hasSize(3);
        assertThat(results).filteredOn("contact.error.full"::equals).hasSize(5);
        assertThat(availability.of(List.of(bas.value())).get(bas.value()))
                .isEqualTo(new Load(State.FULL, 3, 0.5));
    }

    @Test
    void whoPausedIsNotAskedAndOthersAreOffered() {
        signIn.as(carla);
        var before = preferences.mine();
        preferences.change(new ContactSettings(true, dates.today(), 5, before.version()));
        assertThat(preferences.mine().monthlyMaximum()).isEqualTo(5);
        assertThatThrownBy(() -> preferences.change(new ContactSettings(false, null, null, 99)))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThatThrownBy(() -> ask(fenna, carla, "Mag ik?"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.key()).isEqualTo("contact.error.paused"));
        signIn.as(fenna);
        var proposal = guide.propose(carla, ContactContext.NONE);
        assertThat(receiver(proposal).state()).isEqualTo(State.PAUSED);
        assertThat(proposal.others()).isNotEmpty().allMatch(AskablePeer::isAvailable);
    }

    /** Promise 14: whoever is not one of the two gets the same answer as for what does not exist. */
    @Test
    void toEveryoneElseAConversationDoesNotExist() {
        var id = ask(fenna, bas, "Onder ons");
        var unknown = new ContactRequestId(Ids.next());
        for (var stranger :
                List.of(carla, sample.farid(), sample.eva(), sample.dirk(), sample.greet())) {
            signIn.as(stranger);
            for (var any : List.of(id, unknown)) {
                assertMissing(() -> inbox.conversation(any));
                assertMissing(() -> contacts.write(any, "Hoi", key()));
                assertMissing(() -> contacts.decline(any, DeclineReason.NO_TIME, null, null));
                assertMissing(() -> contacts.close(any));
                assertMissing(() -> contacts.evaluate(any, Outcome.HELPED, null));
            }
            contacts.read(id, 0);
        }
        signIn.out();
        assertThatThrownBy(() -> inbox.conversation(id)).isInstanceOf(AccessDeniedException.class);
        signIn.as(bas);
        assertThat(inbox.unread()).isEqualTo(1);
    }

    @Test
    void onlyMembersAskAndOnlyMembersAreAsked() {
        assertMissing(() -> ask(fenna, sample.greet(), "Vraag"));
        assertMissing(() -> ask(fenna, new ParticipantId(Ids.next()), "Vraag"));
        assertThatThrownBy(() -> ask(sample.greet(), bas, "Vraag"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ask(fenna, fenna, "Vraag"))
                .isInstanceOf(InvalidInputException.class);

        var id = ask(fenna, carla, "Vraag");
        signIn.as(sample.farid());
        participants.deactivate(carla);
        assertMissing(() -> ask(fenna, carla, "Vraag"));
        signIn.as(fenna);
        assertThat(inbox.conversation(id).allowed().write()).isFalse();
        assertThatThrownBy(() -> contacts.write(id, "Ben je er nog?", key()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatAQuestionIsAboutExistsForTheAsker() {
        for (var nothing :
                List.of(
                        new ContactContext(null, Ids.next(), null, ""),
                        new ContactContext(null, null, Ids.next(), ""),
                        new ContactContext(new ContentRef("deelnemer", Ids.next()), null, null, ""),
                        new ContactContext(new ContentRef("onzin", Ids.next()), null, null, ""))) {
            signIn.as(fenna);
            assertMissing(() -> guide.propose(bas, nothing));
            assertMissing(() -> contacts.ask(new NewQuestion(bas, nothing, "Vraag", key())));
        }
        var item = new ContactContext(new ContentRef("deelnemer", bas.value()), null, null, "q");
        assertThat(subjects.of(item, Viewer.NOBODY))
                .extracting(ContactSubject::title)
                .containsExactly("q");
    }

    @Test
    void decliningTellsTheAskerWhyAndWhoElse() {
        var id = ask(fenna, bas, "Vraag");
        signIn.as(bas);
        assertMissing(() ->
                contacts.decline(id, DeclineReason.NO_TIME, null, new ParticipantId(Ids.next())));
        contacts.decline(id, DeclineReason.SOMEONE_ELSE, "Carla weet dit.", carla);

        signIn.as(fenna);
        var declined = Objects.requireNonNull(inbox.conversation(id).declined());
        assertThat(Objects.requireNonNull(declined.suggested()).id()).isEqualTo(carla);
        assertThat(mailbox.await(circle.email("Fenna"), 1).getFirst().text())
                .contains("Een collega weet hier meer van dan ik.")
                .contains("Carla weet dit.");
    }

    @Test
    void theOutcomeIsAskedOnceFourteenDaysAfterTheLastMessage() {
        var due = past(fenna, bas, Duration.ofDays(15), Duration.ofDays(14).plusHours(1));
        var early = past(fenna, bas, Duration.ofDays(15), Duration.ofDays(13));
        var unanswered = past(fenna, carla, Duration.ofDays(15), null);
        signIn.as(fenna);
        contacts.read(id(due), requests.findById(due).orElseThrow().version());
        contacts.read(id(early), requests.findById(early).orElseThrow().version());

        outcomes.askDue();
        outcomes.askDue();

        assertThat(inbox.unread()).isEqualTo(2);
        assertThat(inbox.conversation(id(due)).outcomeAsked()).isTrue();
        assertThat(inbox.conversation(id(early)).outcomeAsked()).isFalse();
        assertThat(mailbox.await(circle.email("Fenna"), 2))
                .extracting(Mailbox.Mail::subject)
                .satisfiesExactlyInAnyOrder(
                        subject -> assertThat(subject).startsWith("Hielp het antwoord van Bas"),
                        subject -> assertThat(subject).startsWith("Nog geen antwoord van Carla"));
        contacts.evaluate(id(due), Outcome.HELPED, "Precies wat ik zocht");
        contacts.evaluate(id(unanswered), Outcome.NOT, null);
        assertThat(inbox.conversation(id(due)).outcome()).isEqualTo(Outcome.HELPED);
    }

    @Test
    void loadOfManyIsReadAtOnceAndRepliesCountWithinSevenDays() {
        past(fenna, carla, Duration.ofDays(60), Duration.ofDays(58));
        past(fenna, carla, Duration.ofDays(60), Duration.ofDays(40));
        past(fenna, carla, Duration.ofDays(30), null);
        past(fenna, carla, Duration.ofDays(2), null);
        past(fenna, carla, Duration.ofDays(400), Duration.ofDays(399));

        var loads =
                availability.of(List.of(carla.value(), bas.value(), fenna.value(), bas.value()));

        assertThat(loads).hasSize(3);
        assertThat(loads.get(fenna.value())).isEqualTo(Load.FREE);
        var load = loads.getOrDefault(carla.value(), Load.FREE);
        assertThat(load.state()).isEqualTo(State.AVAILABLE);
        assertThat(load.openRequests()).isEqualTo(2);
        assertThat(load.responsiveness())
                .isCloseTo(1 / 3.0, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void theInboxIsPagedWithoutGapsUnreadFirst() {
        var all = new HashSet<ContactRequestId>();
        for (int i = 0; i < 45; i++) {
            all.add(id(past(fenna, carla, Duration.ofHours(100 - i), null)));
        }
        signIn.as(carla);
        var old = inbox.page(InboxList.RECEIVED, null).entries().getLast().id();
        all.stream().filter(id -> !id.equals(old)).limit(20).forEach(id -> contacts.read(id, 0));

        var shown = new ArrayList<InboxEntry>();
        String after = null;
        int pages = 0;
        do {
            var page = inbox.page(InboxList.RECEIVED, after);
            shown.addAll(page.entries());
            after = page.next().orElse(null);
            pages++;
        } while (after != null && pages < 10);

        assertThat(pages).isEqualTo(3);
        assertThat(shown).extracting(InboxEntry::id).doesNotHaveDuplicates().hasSize(45);
        assertThat(new HashSet<>(shown.stream().map(InboxEntry::id).toList())).isEqualTo(all);
        assertThat(shown.subList(0, 25)).allMatch(InboxEntry::unread);
        assertThat(shown.subList(25, 45)).noneMatch(InboxEntry::unread);
        assertThat(shown.subList(0, 25))
                .isSortedAccordingTo(java.util.Comparator.comparing(InboxEntry::at).reversed());
        assertThat(inbox.unread()).isEqualTo(25);
        assertThat(inbox.page(InboxList.SENT, null).entries()).isEmpty();
        assertThat(inbox.page(InboxList.RECEIVED, "onzin").entries()).hasSize(20);
    }

    @Test
    void aQuestionToNobodyInParticularGoesToTheCoordinatorThenFollowerThenExpert() {
        var inkooppakket = anyPackage();
        var guests =
                new Circle()
                        .with("Kees", "org-purmerend", "PARTICIPANT COORDINATOR", "")
                        .with("Volger")
                        .read(imports);
        var follower = guests.id(participants, "Volger");
        database.sql("insert into package_follow values (?, ?, ?)")
                .params(
                        follower.value().toString(),
                        inkooppakket.id().value().toString(),
                        java.time.LocalDateTime.of(2026, 1, 1, 0, 0))
                .update();
        var purmerend =
                network.mainMembership(guests.id(participants, "Kees").value())
                        .orElseThrow()
                        .organisationId();
        signIn.as(fenna);

        var proposal =
                guide.propose(
                        null, new ContactContext(null, inkooppakket.id().value(), purmerend, ""));
        assertThat(receiver(proposal).reason()).isEqualTo(AskReason.COORDINATOR);
        assertThat(receiver(proposal).detail()).isEqualTo("Purmerend");
        assertThat(proposal.others())
                .noneMatch(peer -> peer.person().equals(receiver(proposal).person()));

        var byPackage =
                guide.propose(null, new ContactContext(null, inkooppakket.id().value(), null, ""));
        assertThat(receiver(byPackage).reason()).isEqualTo(AskReason.FOLLOWER);

        var byNothing = guide.propose(null, ContactContext.NONE);
        assertThat(receiver(byNothing).reason()).isEqualTo(AskReason.EXPERT);

        assertThat(guide.propose(fenna, ContactContext.NONE).self()).isTrue();
    }

    @Test
    void figuresAreForTheDirectorAndCountEachRequestOnce() {
        assertThatThrownBy(() ->
                        signIn.as(fenna, () -> statistics.figures(dates.today(), dates.today())))
                .isInstanceOf(AccessDeniedException.class);
        var sent = LocalDate.of(2001, 5, 7);
        var noon = sent.atTime(12, 0).atZone(Dates.ZONE).toInstant();
        answered(noon, Duration.ofHours(2));
        answered(noon, Duration.ofHours(6));
        answered(noon, null);
        signIn.as(sample.eva());

        var figures = statistics.figures(sent, sent);

        assertThat(figures.requests() % 3).isZero();
        assertThat(figures.answered() * 3).isEqualTo(figures.requests() * 2);
        assertThat(figures.medianHoursToAnswer()).hasValue(4.0);
        assertThat(figures.outcomes())
                .containsOnlyKeys(Outcome.values())
                .containsEntry(Outcome.NOT, 0L);
    }

    @Test
    void twoChangesAtOnceAreNotMixedUp() {
        var id = ask(fenna, carla, "Vraag").value();
        var outer = new TransactionTemplate(transactions);
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() ->
                        outer.executeWithoutResult(status -> {
                            var mine = requests.findById(id).orElseThrow();
                            inner.executeWithoutResult(_ ->
                                    requests.findById(id)
                                            .orElseThrow()
                                            .close(fenna.value(), now()));
                            mine.write(carla.value(), "Net te laat", key(), now());
                        }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(requests.findById(id).orElseThrow().status()).isEqualTo(ContactStatus.CLOSED);
    }

    @Test
    void draftsAreOnesOwnAndFollowToTheNextPerson() {
        var about = new ContactContext(null, null, null, "borden");
        var key = ContactDrafts.question(bas, about);
        signIn.as(fenna);
        drafts.save(key, "Ik wil weten \"hoe\" 😀");

        assertThat(drafts.find(ContactDrafts.question(carla, about)))
                .contains("Ik wil weten \"hoe\" 😀");
        assertThat(ContactDrafts.question(bas, ContactContext.NONE))
                .isNotEqualTo(ContactDrafts.question(carla, ContactContext.NONE));
        signIn.as(bas);
        assertThat(drafts.find(key)).isEmpty();
    }

    /** Partners read what is shared with partners: what they said before stays theirs to read, and no more. */
    @Test
    void whoBecameAPartnerGoesOnWithNothingAndIsNotWrittenTo() {
        var id = ask(fenna, bas, "Hoe ging dat?");
        signIn.as(bas);
        contacts.write(id, "Goed.", key());
        circle.with("Bas", "org-purmerend", "PARTNER", "").read(imports);

        var seen = inbox.conversation(id);
        assertThat(seen.messages()).hasSize(1);
        assertThat(seen.allowed())
                .isEqualTo(new ConversationDetails.Allowed(false, false, false, false));
        assertDenied(() -> contacts.write(id, "Nog iets.", key()));
        assertDenied(() -> contacts.close(id));
        signIn.as(fenna);
        assertThat(inbox.conversation(id).allowed().write()).isFalse();
        assertThatThrownBy(() -> contacts.write(id, "Nog iets.", key()))
                .isInstanceOf(InvalidInputException.class);

        circle.with("Fenna", "org-zaanstad", "PARTNER", "").read(imports);
        assertDenied(() -> contacts.evaluate(id, Outcome.HELPED, null));
        assertDenied(() -> contacts.close(id));
    }

    private static void assertDenied(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(AccessDeniedException.class);
    }

    private ContactRequestId ask(ParticipantId asker, ParticipantId receiver, String text) {
        return signIn.as(
                asker,
                () -> contacts.ask(new NewQuestion(receiver, ContactContext.NONE, text, key())));
    }

    /** A request of some time ago. */
    private UUID past(
            ParticipantId asker,
            ParticipantId receiver,
            Duration ago,
            @org.jspecify.annotations.Nullable Duration answeredAgo) {
        var request =
                new ContactRequest(
                        asker.value(),
                        receiver.value(),
                        ContactContext.NONE,
                        "Vraag",
                        key(),
                        now().minus(ago));
        if (answeredAgo != null) {
            request.write(receiver.value(), "Antwoord", key(), now().minus(answeredAgo));
        }
        return requests.saveAndFlush(request).getId();
    }

    private void answered(Instant sentAt, @org.jspecify.annotations.Nullable Duration after) {
        var request =
                new ContactRequest(
                        fenna.value(), carla.value(), ContactContext.NONE, "Vraag", key(), sentAt);
        if (after != null) {
            request.write(carla.value(), "Antwoord", key(), sentAt.plus(after));
        }
        requests.saveAndFlush(request);
    }

    private nl.inkoopkring.inkooppakket.InkooppakketSummary anyPackage() {
        return packages.all().iterator().next();
    }

    private static AskablePeer receiver(ContactProposal proposal) {
        return Objects.requireNonNull(proposal.receiver());
    }

    private int mailsWrittenTo(String name) {
        return database.sql("select count(*) from mail_message where recipient = ?")
                .param(circle.email(name))
                .query(Integer.class)
                .single();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ContactRequestId id(UUID value) {
        return new ContactRequestId(value);
    }

    private static String key() {
        return Ids.next().toString();
    }

    private static void assertMissing(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(NotFoundException.class);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    throw new AssertionError(e.getCause());
                }
            }
            return results;
        }
    }
}

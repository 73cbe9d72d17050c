package nl.inkoopkring.search;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.shared.AuditLog;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of the network beside those that come with the application: synonyms, related words, and exceptions of spelling. For the director and administrators; everyone else gets
 * an {@link AccessDeniedException}. A change counts at once, without reindexing, because synonyms and corrections are a matter of the query alone.
 */
@Service
@Transactional
public class WordService {

    private static final String TOPIC = "# ---";
    private static final int MOST_RULES = 1_000;
    private static final int TRY_OUT_HITS = 10;

    private final WordRuleRepository rules;
    private final SearchLanguage language;
    private final SearchService search;
    private final WordKeepers keepers;
    private final CurrentViewer viewer;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final WordRuleCheck check;

    WordService(
            WordRuleRepository rules,
            SearchLanguage language,
            SearchService search,
            WordKeepers keepers,
            CurrentViewer viewer,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.language = language;
        this.search = search;
        this.keepers = keepers;
        this.viewer = viewer;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.check = new WordRuleCheck(language.analysis());
    }

    /** The rules of this network, newest first, without the shipped synonyms that were switched off; see {@link #shipped()}. */
    @Transactional(readOnly = true)
    public List<WordRuleSummary> own() {
        keepers.require();
        return rules.findAllByOrderByAddedAtDescIdDesc().stream()
                .map(WordRule::summary)
                .filter(rule -> rule.rule().kind() != WordRuleKind.SHIPPED_OFF)
                .toList();
    }

    /** The synonyms and related words that come with the application, in the order of their files. */
    @Transactional(readOnly = true)
    public List<ShippedSynonyms> shipped() {
        keepers.require();
        var off =
                rules.findAll().stream()
                        .map(WordRule::rule)
                        .filter(rule -> rule.kind() == WordRuleKind.SHIPPED_OFF)
                        .map(NewWordRule::words)
                        .collect(Collectors.toSet());
        var groups = new ArrayList<ShippedSynonyms>();
        var topic = "";
        for (var line : language.shipped()) {
            var text = line.strip();
            if (text.startsWith(TOPIC)) {
                topic = text.replaceAll("[#-]", " ").strip();
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                groups.add(new ShippedSynonyms(topic, text, off.contains(text)));
            }
        }
        return groups;
    }

    /**
     * Adds a rule, which counts at once.
     *
     * @param typed a group of synonyms of 2 to 20 words or expressions; one word that is right; one word and what it means; or a line of {@link #shipped()} to
     *     switch off. Letter case and spaces make no difference
     * @throws InvalidInputException when it can't be used or is there already
     * @throws NotFoundException for a line to switch off that is not among the shipped ones
     */
    public WordRuleSummary add(NewWordRule typed) {
        keepers.require();
        var rule = check.checked(typed);
        if (rule.kind() == WordRuleKind.SHIPPED_OFF && !isShipped(rule.words())) {
            throw new NotFoundException();
        }
        rules.changed();
        var known = rules.findAll().stream().map(WordRule::rule).toList();
        if (known.size() >= MOST_RULES) {
            throw new InvalidInputException("search.words.error.full", MOST_RULES);
        }
        requireNew(rule, known);
        var stored = rules.save(new WordRule(rule, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        changed("search.words-add", rule);
        return stored.summary();
    }

    /**
     * Removes a rule; {@link #add} brings it back.
     *
     * @throws NotFoundException when it is not there, or not any more
     */
    public void remove(UUID id) {
        keepers.require();
        remove(rules.findById(id).orElseThrow(NotFoundException::new));
    }

    /**
     * Lets a shipped line count again.
     *
     * @throws NotFoundException when it was not switched off
     */
    public void switchOn(String line) {
        keepers.require();
        remove(
                rules.findAll().stream()
                        .filter(rule -> rule.rule().equals(NewWordRule.shippedOff(line.strip())))
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
    }

    /**
     * What a query would find if this rule counted, beside what it finds now; with the access of the one who asks. Nothing is stored.
     *
     * @throws InvalidInputException when the rule can't be used, or the query is empty
     */
    @Transactional(readOnly = true)
    public TryOut tryOut(NewWordRule typed, String query) {
        keepers.require();
        var rule = check.checked(typed);
        if (query.isBlank()) {
            throw new InvalidInputException("search.words.error.query");
        }
        var request = SearchRequest.of(query, TRY_OUT_HITS);
        var me = viewer.get();
        return new TryOut(
                search.search(request, me),
                search.search(request, me, words -> language.termsWith(rule, words, me)));
    }

    private void remove(WordRule rule) {
        rules.changed();
        rules.delete(rule);
        changed("search.words-remove", rule.rule());
    }

    private void changed(String action, NewWordRule rule) {
        var object =
                rule.kind()
                        + ": "
                        + rule.words()
                        + (rule.meaning().isEmpty() ? "" : " = " + rule.meaning());
        audit.record(action, object, "ok");
        events.publishEvent(new WordRules.Changed());
    }

    private boolean isShipped(String line) {
        return language.shipped().stream().anyMatch(shipped -> shipped.strip().equals(line));
    }

    private void requireNew(NewWordRule rule, List<NewWordRule> known) {
        if (rule.kind() == WordRuleKind.SYNONYMS && isShipped(rule.words())) {
            throw new InvalidInputException("search.words.error.shipped");
        }
        var word = spelling(rule);
        for (var other : known) {
            var same =
                    word.isPresent() ? word.equals(spelling(other)) : Objects.equals(rule, other);
            if (same) {
                throw new InvalidInputException("search.words.error.exists");
            }
        }
    }

    /** The word that an exception of spelling is about: of one word there can be one. */
    private Optional<String> spelling(NewWordRule rule) {
        return switch (rule.kind()) {
            case RIGHT, MEANS ->
                    Optional.of(language.analysis().analyse(rule.words()).getFirst().word());
            case SYNONYMS, SHIPPED_OFF -> Optional.empty();
        };
    }
}

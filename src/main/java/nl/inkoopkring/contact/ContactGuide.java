package nl.inkoopkring.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.network.PeerAvailability.Load;
import nl.inkoopkring.search.Evidence;
import nl.inkoopkring.search.EvidenceRequest;
import nl.inkoopkring.search.EvidenceService;
import nl.inkoopkring.search.EvidenceSubject;
import nl.inkoopkring.search.SearchHit;
import nl.inkoopkring.search.SearchRequest;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Leads a question to someone: shows what is known already, to whom it would go and why, and who else could be asked. */
@Service
public class ContactGuide {

    private static final int MOST_LESSONS = 3;
    private static final int MOST_OTHERS = 3;

    /** Kinds that can hold the answer to a question. */
    private static final Set<String> READABLE = Set.of("handreiking", "aanbesteding", "discussie");

    private final AskablePeers peers;
    private final ContactSubjects subjects;
    private final ContactPeople people;
    private final ContactLoad load;
    private final SearchService search;
    private final EvidenceService evidence;
    private final CurrentParticipant current;

    ContactGuide(
            AskablePeers peers,
            ContactSubjects subjects,
            ContactPeople people,
            ContactLoad load,
            SearchService search,
            EvidenceService evidence,
            CurrentParticipant current) {
        this.peers = peers;
        this.subjects = subjects;
        this.people = people;
        this.load = load;
        this.search = search;
        this.evidence = evidence;
        this.current = current;
    }

    /**
     * What stands ready for the one signed in.
     *
     * @param wanted whom they chose, or null to be led to whoever can help
     * @throws NotFoundException when the wanted person is no active member, or the context names what does not exist for the asker
     */
    public ContactProposal propose(@Nullable ParticipantId wanted, ContactContext context) {
        var me = current.requireMember();
        var viewer = current.viewer();
        subjects.requireVisible(context, viewer);
        if (wanted != null && people.member(wanted.value()).isEmpty()) {
            throw new NotFoundException();
        }
        var known =
                UnavailableException.orElse(List.<AskablePeer>of(), () -> peers.of(context, me));
        var free = known.stream().filter(AskablePeer::isAvailable).toList();
        var self = wanted != null && wanted.value().equals(me);
        var lessons =
                UnavailableException.orElse(
                        List.<SearchHit>of(),
                        () -> lessons(self ? null : wanted, context, viewer, me));
        var receiver =
                wanted == null
                        ? free.stream().findFirst().orElse(null)
                        : self ? null : chosen(wanted.value(), known, lessons);
        return new ContactProposal(
                receiver,
                self,
                free.stream()
                        .filter(peer ->
                                receiver == null
                                        || !peer.person().id().equals(receiver.person().id()))
                        .limit(MOST_OTHERS)
                        .toList(),
                lessons,
                subjects.of(context, viewer));
    }

    private AskablePeer chosen(UUID wanted, List<AskablePeer> known, List<SearchHit> lessons) {
        var state = load.of(List.of(wanted)).getOrDefault(wanted, Load.FREE).state();
        var person = people.get(wanted);
        var did =
                lessons.stream()
                        .filter(hit -> hit.evidence().stream().anyMatch(isOf(wanted)))
                        .findFirst();
        if (did.isPresent()) {
            return new AskablePeer(person, AskReason.EXPERIENCE, did.get().title().text(), state);
        }
        return known.stream()
                .filter(peer -> peer.person().id().value().equals(wanted))
                .findFirst()
                .orElseGet(() -> new AskablePeer(person, AskReason.CHOSEN, "", state));
    }

    /** First what the wanted person or organisation did, then what others did, then what was written about it; never the asker's own. */
    private List<SearchHit> lessons(
            @Nullable ParticipantId wanted, ContactContext context, Viewer viewer, UUID me) {
        var packages =
                context.inkooppakketId() == null
                        ? Set.<UUID>of()
                        : Set.of(context.inkooppakketId());
        var query = context.query();
        var found = new LinkedHashMap<String, SearchHit>();
        if (wanted != null) {
            keep(found, evidence(query, packages, wanted.value(), null, viewer), me);
        }
        if (context.organisationId() != null) {
            keep(found, evidence(query, packages, null, context.organisationId(), viewer), me);
        }
        if (!packages.isEmpty() || !query.isEmpty()) {
            keep(found, evidence(query, packages, null, null, viewer), me);
        }
        var words = query.isEmpty() ? subjects.packageName(context).orElse("") : query;
        if (found.size() < MOST_LESSONS && !words.isEmpty()) {
            keep(
                    found,
                    search.hits(SearchRequest.of(words, 4 * MOST_LESSONS), viewer).stream()
                            .filter(hit -> READABLE.contains(hit.ref().type()))
                            .toList(),
                    me);
        }
        return List.copyOf(found.values());
    }

    private List<SearchHit> evidence(
            String query,
            Set<UUID> packages,
            @Nullable UUID participant,
            @Nullable UUID organisation,
            Viewer viewer) {
        return evidence.find(
                new EvidenceRequest(
                        new EvidenceSubject(query, "", packages, Set.of()),
                        participant,
                        organisation,
                        2 * MOST_LESSONS),
                viewer);
    }

    /** What holds a lesson goes before what is only known to have been done. */
    private static void keep(Map<String, SearchHit> found, List<SearchHit> hits, UUID me) {
        var more = new ArrayList<>(hits);
        more.removeIf(hit -> hit.evidence().stream().anyMatch(isOf(me)));
        more.sort(Comparator.comparing(hit -> hit.evidence().stream().noneMatch(Evidence::shared)));
        for (var hit : more) {
            if (found.size() < MOST_LESSONS) {
                found.putIfAbsent(hit.path(), hit);
            }
        }
    }

    private static Predicate<Evidence> isOf(UUID person) {
        return evidence -> person.equals(evidence.participantId());
    }
}

package nl.inkoopkring.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.inkooppakket.InkooppakketDirectory;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.InkooppakketService;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.Sample;
import nl.inkoopkring.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@InkoopkringTest
class PeerServiceTest {

    private static final Locale DUTCH = Locale.of("nl");

    @Autowired private PeerService service;
    @Autowired private MatchReasonTexts texts;
    @Autowired private InkooppakketDirectory packages;
    @Autowired private InkooppakketService follows;
    @Autowired private Sample sample;
    @Autowired private SignIn signIn;

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void findsWhoDidItAndSaysWhy() {
        var peer = peer(peersOf("verkeersborden", sample.anna()), sample.bram());

        assertThat(texts.of(peer.reasons(), DUTCH))
                .startsWith("Deed Verkeersborden en bewegwijzering bij Purmerend, gegund in 2023")
                .contains(
                        "Vergelijkbare organisatie: grote gemeente",
                        "Zelfde deelregio: Zaanstreek-Waterland",
                        "Deelde een ervaring");
    }

    @Test
    void saysNoMoreThanIsKnownOfWhatFitsOnlyMoreOrLess() {
        assertThat(
                        texts.of(
                                List.of(
                                        new MatchReason.Words("Borden"),
                                        new MatchReason.More(1),
                                        new MatchReason.More(3)),
                                DUTCH))
                .containsExactly(
                        "Past bij je zoekwoorden: “Borden”",
                        "Deed nog iets wat hierop lijkt",
                        "Deed nog 3 keer iets wat hierop lijkt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"borden", "verkersborden", "34992200", "gebruikte borden"})
    void findsByWhatWasTyped(String query) {
        signIn.as(sample.anna());
        var peers = service.peers(request(query, Set.of()), sample.viewer(sample.anna()));

        assertThat(people(peers)).contains(sample.bram());
    }

    @Test
    void saysWhatFitsTheWordsOnlyWhereTheyDoNotNameThePackage() {
        signIn.as(sample.anna());
        var fits =
                "Past bij je zoekwoorden: “Levering en plaatsing van verkeersborden met hergebruik”";
        var certificate =
                service.peers(
                        request("certificaat over herkomst", Set.of()),
                        sample.viewer(sample.anna()));
        var signs =
                service.peers(request("verkeersborden", Set.of()), sample.viewer(sample.anna()));

        assertThat(certificate.inkooppakket()).isEqualTo(signs.inkooppakket()).isNotNull();
        assertThat(texts.of(peer(certificate, sample.bram()).reasons(), DUTCH)).contains(fits);
        assertThat(texts.of(peer(signs, sample.bram()).reasons(), DUTCH)).doesNotContain(fits);
    }

    @Test
    void theWordsOfADescriptionNameNobody() {
        signIn.as(sample.anna());
        var words =
                service.words(
                        "Contactpersoon Bram Proefman van Purmerend (bram.proefman@purmerend.example) koopt verkeersborden.",
                        sample.viewer(sample.anna()));

        assertThat(words).contains("verkeersborden");
        assertThat(String.join(" ", words)).doesNotContain("bram", "proefman");
    }

    @Test
    void neverNamesTheViewer() {
        assertThat(people(peersOf("verkeersborden", sample.bram()))).doesNotContain(sample.bram());
    }

    @Test
    void whoIsInAHiddenDossierIsNobodyForOthers() {
        var peers = peersOf("vlaggen", sample.anna());

        assertThat(people(peers)).isEmpty();
        assertThat(peers.total()).isZero();
        assertThat(peers.samePhase()).isEmpty();
        assertThat(peers.organisations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Sample.CANARY, Sample.HIDDEN_CANARY})
    void wordsOfAClosedDossierFindNobody(String canary) {
        signIn.as(sample.anna());
        var nothing = service.peers(request("qwxzqwxz", Set.of()), sample.viewer(sample.anna()));
        var peers = service.peers(request(canary, Set.of()), sample.viewer(sample.anna()));

        assertThat(people(peers)).isEmpty();
        assertThat(peers.samePhase()).isEmpty();
        assertThat(peers.organisations()).isEmpty();
        assertThat(peers.helpers()).isEqualTo(nothing.helpers());
    }

    @Test
    void wordsOfAClosedDossierDoNotMoveAnyone() {
        signIn.as(sample.anna());
        var viewer = sample.viewer(sample.anna());
        var plain = service.peers(request("borden", Set.of()), viewer);
        var spiked = service.peers(request("borden " + Sample.HIDDEN_CANARY, Set.of()), viewer);

        assertThat(people(spiked)).isEqualTo(people(plain));
    }

    @Test
    void theHeadOfAClosedDossierSaysWhoIsPreparing() {
        var peers = peersOf("bedrijfskleding", sample.anna());

        assertThat(peers.samePhase())
                .anySatisfy(now -> {
                    assertThat(Objects.requireNonNull(now.person()).id()).isEqualTo(sample.carla());
                    assertThat(now.phase()).isEqualTo(ProcurementPhase.PREPARATION);
                    assertThat(now.title()).doesNotContain("terugname");
                });
        assertThat(texts.of(peer(peers, sample.carla()).reasons(), DUTCH))
                .contains("Werkt nu aan Bedrijfskleding bij Haarlem: voorbereiding");
    }

    @Test
    void publicCasesAreEvidenceOfTheirOrganisation() {
        var peers = peersOf("verkeersborden", sample.anna());

        assertThat(peers.organisations())
                .anySatisfy(known -> {
                    assertThat(known.organisation().slug()).isEqualTo("amstelveen");
                    assertThat(texts.facts(known.did(), DUTCH))
                            .startsWith("Amstelveen", "Verkeersborden en bewegwijzering");
                });
    }

    @Test
    void partnersGetOrganisationsAndNoPeople() {
        var peers = peersOf("verkeersborden", sample.greet());

        assertThat(peers.people()).isEmpty();
        assertThat(peers.helpers()).isEmpty();
        assertThat(peers.samePhase()).allMatch(now -> now.person() == null);
        assertThat(peers.organisations()).isNotEmpty();
        assertThat(peers.organisations()).allMatch(known -> known.coordinator() == null);
    }

    @Test
    void someoneAlwaysStandsThereWhereNobodyDidIt() {
        var peers = peersOf("vlaggen", sample.anna());

        assertThat(peers.helpers()).extracting(Peers.Helper::why).contains(Peers.Helper.Why.EXPERT);
        assertThat(peers.inkooppakket()).isNotNull();
    }

    @Test
    void theFollowersComeBeforeTheExpert() {
        var flags = new InkooppakketId(id("vlaggen"));
        signIn.as(sample.eva());
        follows.follow(flags);
        try {
            assertThat(peersOf("vlaggen", sample.anna()).helpers())
                    .first()
                    .satisfies(helper -> {
                        assertThat(helper.person().id()).isEqualTo(sample.eva());
                        assertThat(helper.why()).isEqualTo(Peers.Helper.Why.FOLLOWER);
                    });
        } finally {
            signIn.as(sample.eva());
            follows.unfollow(flags);
        }
    }

    @Test
    void aQueryThatOnlyNamesAPackageIsAboutIt() {
        signIn.as(sample.anna());
        var peers = service.peers(request("wimpels", Set.of()), sample.viewer(sample.anna()));

        assertThat(Objects.requireNonNull(peers.inkooppakket()).slug()).isEqualTo("vlaggen");
    }

    @Test
    void putsSomeoneAsideForOneSubjectAndOneselfOnly() {
        var before = peersOf("verkeersborden", sample.dirk());
        service.dismiss(sample.bram(), before.subject());
        try {
            var after = peersOf("verkeersborden", sample.dirk());
            assertThat(people(after)).doesNotContain(sample.bram());
            assertThat(after.total()).isEqualTo(before.total() - 1);
            assertThat(
                            people(
                                    service.peers(
                                            request("borden", Set.of()),
                                            sample.viewer(sample.dirk()))))
                    .as("the same package by words")
                    .doesNotContain(sample.bram());
            assertThat(people(peersOf("verkeersborden", sample.anna()))).contains(sample.bram());
        } finally {
            signIn.as(sample.dirk());
            service.restore(sample.bram(), before.subject());
        }
        assertThat(people(peersOf("verkeersborden", sample.dirk()))).contains(sample.bram());
    }

    @Test
    void refusesToPutAsideWhoOrWhatDoesNotExist() {
        signIn.as(sample.anna());
        var subject = "pakket:" + id("verkeersborden");

        assertThatThrownBy(() -> service.dismiss(new ParticipantId(UUID.randomUUID()), subject))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.dismiss(sample.bram(), "x".repeat(500)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesPartnersAndNobodyToPutAside() {
        signIn.as(sample.greet());
        assertThatThrownBy(() -> service.dismiss(sample.bram(), "pakket:" + id("verkeersborden")))
                .isInstanceOf(AccessDeniedException.class);
        signIn.out();
        assertThatThrownBy(() -> service.restore(sample.bram(), "pakket:" + id("verkeersborden")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesTheViewerOfSomeoneElse() {
        signIn.as(sample.anna());
        var carla = sample.viewer(sample.carla());

        assertThatThrownBy(() -> service.peers(request("borden", Set.of()), carla))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.busyWithFollowed(carla, 5))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"*?<script>", "AND OR NOT (", "😀"})
    void takesAnyQuery(String query) {
        signIn.as(sample.anna());
        var peers = service.peers(request(query, Set.of()), sample.viewer(sample.anna()));

        assertThat(peers.helpers()).isNotEmpty();
    }

    @Test
    void takesAHugeQuery() {
        signIn.as(sample.anna());
        var peers =
                service.peers(
                        request("borden ".repeat(15_000), Set.of()), sample.viewer(sample.anna()));

        assertThat(peers).isNotNull();
    }

    @Test
    void tellsOnTheHomePageWhoIsBusyWithWhatOneFollows() {
        signIn.as(sample.dirk());
        var clothing = new InkooppakketId(id("bedrijfskleding"));
        follows.follow(clothing);
        try {
            assertThat(service.busyWithFollowed(sample.viewer(sample.dirk()), 5))
                    .anySatisfy(now -> {
                        assertThat(Objects.requireNonNull(now.person()).id())
                                .isEqualTo(sample.carla());
                    });
        } finally {
            follows.unfollow(clothing);
        }
        assertThat(service.busyWithFollowed(sample.viewer(sample.dirk()), 5)).isEmpty();
    }

    private Peers peersOf(String slug, ParticipantId who) {
        signIn.as(who);
        return service.peers(request("", Set.of(id(slug))), sample.viewer(who));
    }

    private UUID id(String slug) {
        return packages.bySlug(slug).orElseThrow().id().value();
    }

    private static PeerRequest request(String query, Set<UUID> packages) {
        return new PeerRequest(query, "", packages, Set.of(), null, null, PeerRequest.MOST);
    }

    private static List<ParticipantId> people(Peers peers) {
        return peers.people().stream().map(peer -> peer.person().id()).toList();
    }

    private static Peers.Peer peer(Peers peers, ParticipantId id) {
        return peers.people().stream()
                .filter(peer -> peer.person().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

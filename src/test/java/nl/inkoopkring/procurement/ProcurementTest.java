package nl.inkoopkring.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.inkooppakket.InkooppakketId;
import nl.inkoopkring.inkooppakket.ProcurementPhase;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcurementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");

    private final UUID buyer = Ids.next();
    private final UUID organisation = Ids.next();
    private final Viewer member = new Viewer(Ids.next(), Ids.next(), Set.of(Access.NETWORK));
    private final Viewer colleague =
            new Viewer(
                    Ids.next(),
                    organisation,
                    Set.of(Access.NETWORK, Access.organisation(organisation)));
    private final Viewer partner = new Viewer(Ids.next(), Ids.next(), Set.of(Access.PARTNERS));
    private final Viewer own =
            new Viewer(buyer, organisation, Set.of(Access.participant(buyer), Access.NETWORK));

    @ParameterizedTest
    @EnumSource(names = {"PREPARATION", "PUBLISHED"})
    void isClosedFromPreparationUntilTheAward(ProcurementPhase phase) {
        var procurement = procurement(phase, Milestones.NONE, HeadVisibility.NETWORK, false);

        assertThat(procurement.open(NOW, TODAY)).isFalse();
        assertThat(procurement.mayRead(member)).isFalse();
        assertThat(procurement.mayRead(colleague)).isFalse();
        assertThat(procurement.maySeeHead(member)).isTrue();
        assertThat(procurement.maySeeHead(partner)).isFalse();
        assertThat(procurement.mayRead(own)).isTrue();
    }

    @Test
    void showsNothingOutsideWhenItsOwnerChoseSo() {
        var procurement =
                procurement(
                        ProcurementPhase.PREPARATION,
                        Milestones.NONE,
                        HeadVisibility.MEMBERS,
                        false);

        assertThat(procurement.maySeeHead(member)).isFalse();
        assertThat(procurement.maySeeHead(own)).isTrue();
    }

    @Test
    void isOpenDuringOrientation() {
        var procurement =
                procurement(
                        ProcurementPhase.ORIENTATION,
                        Milestones.NONE,
                        HeadVisibility.NETWORK,
                        false);

        assertThat(procurement.mayRead(member)).isTrue();
        procurement.describe(procurement.facts().in(ProcurementPhase.PREPARATION), "Neutraal");
        assertThat(procurement.mayRead(member)).isFalse();
    }

    @Test
    void staysClosedThroughTheLastDayOfTheStandstill() {
        var procurement = awarded(TODAY, false);

        assertThat(procurement.opensOn()).isEqualTo(TODAY.plusDays(1));
        assertThat(procurement.open(NOW, TODAY)).isFalse();
        assertThat(procurement.mayRead(member)).isFalse();
    }

    @Test
    void doesNotOpenUntilItIsOpened() {
        var procurement = awarded(TODAY.minusDays(1), false);

        assertThat(procurement.mayRead(member)).isFalse();
        assertThat(procurement.open(NOW, TODAY)).isTrue();
        assertThat(procurement.mayRead(member)).isTrue();
        assertThat(procurement.openedAt()).isEqualTo(NOW);
        assertThat(procurement.opensOn()).isNull();
        assertThat(procurement.open(NOW, TODAY)).isFalse();
    }

    @Test
    void waitsForTheUsualTermWhenNobodyFilledItIn() {
        var procurement = awarded(null, false);
        var awardedOn = procurement.dates().awardedOn();

        if (awardedOn == null) {
            assertThat(procurement.opensOn()).isNull();
            assertThat(procurement.open(NOW, TODAY)).isFalse();
        } else {
            assertThat(procurement.opensOn()).isEqualTo(awardedOn.plusDays(21));
        }
    }

    @Test
    void staysClosedWhileProceedingsRun() {
        var procurement = awarded(TODAY.minusDays(30), true);

        assertThat(procurement.opensOn()).isNull();
        assertThat(procurement.open(NOW, TODAY)).isFalse();
        assertThat(procurement.mayRead(member)).isFalse();
    }

    @Test
    void closesAgainWhenProceedingsBeginOrThePhaseGoesBack() {
        var procurement = awarded(TODAY.minusDays(1), false);
        procurement.open(NOW, TODAY);

        procurement.describe(
                facts(ProcurementPhase.AWARDED, standstill(TODAY.minusDays(1)), true), "Neutraal");
        assertThat(procurement.mayRead(member)).isFalse();

        procurement.describe(
                facts(ProcurementPhase.AWARDED, standstill(TODAY.minusDays(1)), false), "Neutraal");
        assertThat(procurement.open(NOW, TODAY)).isTrue();
        procurement.describe(procurement.facts().in(ProcurementPhase.PUBLISHED), "Neutraal");
        assertThat(procurement.mayRead(member)).isFalse();
    }

    @Test
    void closesAgainWhenTheStandstillIsPutLater() {
        var procurement = awarded(null, false);
        procurement.open(NOW, TODAY);

        procurement.describe(
                facts(ProcurementPhase.AWARDED, standstill(TODAY.plusDays(3)), false), "Neutraal");

        assertThat(procurement.mayRead(member)).isFalse();
        assertThat(procurement.opensOn()).isEqualTo(TODAY.plusDays(4));
    }

    @Test
    void staysOpenWhenTheContractBegins() {
        var procurement = awarded(TODAY.minusDays(1), false);
        procurement.open(NOW, TODAY);

        procurement.describe(procurement.facts().in(ProcurementPhase.CONTRACT), "Neutraal");

        assertThat(procurement.mayRead(member)).isTrue();
    }

    @Test
    void sharesWithPartnersOnlyPublicEvidenceWithoutPeople() {
        var evidence = new Procurement(new InkooppakketId(Ids.next()), NOW, Origin.here());
        evidence.assign(List.of(new Party(organisation, PartyRole.LEAD)));
        evidence.describe(
                facts(ProcurementPhase.ENDED, Milestones.NONE, false, "https://voorbeeld.nl/a"),
                "Neutraal");
        evidence.open(NOW, TODAY);

        assertThat(evidence.mayRead(partner)).isTrue();
        evidence.attach(new TeamMember(buyer, organisation, PersonRole.BUYER, false));
        assertThat(evidence.mayRead(partner)).isFalse();
        assertThat(evidence.mayRead(member)).isTrue();
    }

    @Test
    void keepsAnAuthorOnTheDossier() {
        var procurement = awarded(null, false);
        procurement.add(
                buyer,
                ExperienceDraft.lesson(ProcurementPhase.AWARDED, "Begin op tijd."),
                TODAY,
                Origin.here());

        procurement.detach(buyer);
        procurement.staff(List.of());

        assertThat(procurement.isOn(buyer)).isTrue();
    }

    @Test
    void listsAClosedDossierByTheDayItWasRecorded() {
        var dates = new Milestones(LocalDate.of(2025, 1, 5), null, null, null, null, null);
        var procurement =
                procurement(ProcurementPhase.PREPARATION, dates, HeadVisibility.NETWORK, false);

        assertThat(procurement.orderedOn()).isEqualTo(TODAY);
    }

    @Test
    void knowsWhetherDatesFollowEachOther() {
        assertThat(standstill(TODAY).isInOrder()).isTrue();
        assertThat(new Milestones(TODAY, TODAY.minusDays(1), null, null, null, null).isInOrder())
                .isFalse();
        assertThat(new Milestones(null, null, null, null, TODAY, TODAY.minusDays(1)).isInOrder())
                .isFalse();
    }

    private Procurement awarded(@Nullable LocalDate standstill, boolean litigation) {
        return procurement(
                ProcurementPhase.AWARDED,
                standstill(standstill),
                HeadVisibility.NETWORK,
                litigation);
    }

    private static Milestones standstill(@Nullable LocalDate until) {
        return new Milestones(null, null, null, until, null, null);
    }

    private Procurement procurement(
            ProcurementPhase phase, Milestones dates, HeadVisibility head, boolean litigation) {
        var procurement = new Procurement(new InkooppakketId(Ids.next()), NOW, Origin.here());
        procurement.assign(List.of(new Party(organisation, PartyRole.LEAD)));
        procurement.attach(new TeamMember(buyer, organisation, PersonRole.BUYER, true));
        procurement.describe(facts(phase, dates, litigation, null, head), "Borden · Proefstad");
        return procurement;
    }

    private static ProcurementDraft facts(
            ProcurementPhase phase, Milestones dates, boolean litigation) {
        return facts(phase, dates, litigation, null);
    }

    private static ProcurementDraft facts(
            ProcurementPhase phase,
            Milestones dates,
            boolean litigation,
            @Nullable String sourceUrl) {
        return facts(phase, dates, litigation, sourceUrl, HeadVisibility.NETWORK);
    }

    private static ProcurementDraft facts(
            ProcurementPhase phase,
            Milestones dates,
            boolean litigation,
            @Nullable String sourceUrl,
            HeadVisibility head) {
        return new ProcurementDraft(
                "Een titel die inhoud is",
                new InkooppakketId(Ids.next()),
                Set.of(),
                null,
                phase,
                null,
                dates,
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                head,
                litigation,
                sourceUrl,
                0);
    }
}

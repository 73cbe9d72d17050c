package nl.inkoopkring.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.inkoopkring.content.Access;
import nl.inkoopkring.testing.Specimen;
import org.jspecify.annotations.Nullable;

/**
 * Procurements in Dutch words for measuring: the same for the same number, made as they are asked for and kept nowhere. Words come as often as in real text (Zipf's
 * law), each procurement has a package whose words come more often in it, and one to three people and organisations.
 */
final class BenchmarkCorpus {

    private static final int WORDS_IN_TEXT = 90;
    private static final int OWN_WORDS = 40;
    private static final List<String> PHASES =
            List.of("PREPARATION", "PUBLISHED", "AWARDED", "CONTRACT", "ENDED", "ENDED", "ENDED");
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 4_300;

    private final List<String> words;
    private final List<UUID> packages;
    private final List<UUID> people;
    private final List<UUID> organisations;

    BenchmarkCorpus(
            List<String> words, List<UUID> packages, List<UUID> people, List<UUID> organisations) {
        this.words = List.copyOf(words);
        this.packages = List.copyOf(packages);
        this.people = List.copyOf(people);
        this.organisations = List.copyOf(organisations);
    }

    Specimen.Draft procurement(int number) {
        var random = new Random(number);
        // Some packages are bought far more often than others.
        int which = (int) (packages.size() * Math.pow(random.nextDouble(), 2));
        var inkooppakket = packages.get(which);
        var phase = PHASES.get(random.nextInt(PHASES.size()));
        var active = PHASES.indexOf(phase) < 2;
        var date = FIRST_DAY.plusDays(random.nextInt(DAYS));
        var evidence = new ArrayList<Evidence>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            evidence.add(
                    evidence(
                            random.nextInt(3) == 0
                                    ? null
                                    : people.get(random.nextInt(people.size())),
                            organisations.get(random.nextInt(organisations.size())),
                            inkooppakket,
                            phase,
                            date,
                            active,
                            random.nextInt(3) == 0));
        }
        return new Specimen.Draft(
                text(random, which, 6),
                text(random, which, WORDS_IN_TEXT),
                random.nextInt(4) == 0
                        ? Set.of(Access.NETWORK, Access.PARTNERS)
                        : Set.of(Access.NETWORK),
                Set.of(),
                "",
                Set.of(inkooppakket),
                Set.of(),
                phase,
                date,
                evidence);
    }

    /** One to three words, of which one says what is bought. */
    String query(int number) {
        var random = new Random(-1L - number);
        return text(random, random.nextInt(packages.size()), 1 + random.nextInt(3));
    }

    private String text(Random random, int inkooppakket, int length) {
        return String.join(
                " ", IntStream.range(0, length).mapToObj(i -> word(random, inkooppakket)).toList());
    }

    private String word(Random random, int inkooppakket) {
        if (random.nextInt(4) == 0) {
            int own = (inkooppakket + 1) * OWN_WORDS + random.nextInt(OWN_WORDS);
            return words.get(own % words.size());
        }
        return words.get((int) (Math.pow(words.size(), random.nextDouble()) - 1));
    }

    private static Evidence evidence(
            @Nullable UUID person,
            UUID organisation,
            UUID inkooppakket,
            String phase,
            LocalDate date,
            boolean active,
            boolean shared) {
        return new Evidence(
                person, organisation, "BUYER", inkooppakket, Set.of(), phase, date, active, shared);
    }
}

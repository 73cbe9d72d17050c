package nl.inkoopkring.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** "Niet nu": whom someone put aside for which subject, for 90 days. */
@Component
class PutAside {

    private static final Duration PERIOD = Duration.ofDays(90);
    private static final int HASH_BYTES = 20;
    private static final Pattern SUBJECT = Pattern.compile("[a-z]+:[0-9a-f-]{36,40}");

    private final PeerDismissalRepository dismissals;
    private final Clock clock;

    PutAside(PeerDismissalRepository dismissals, Clock clock) {
        this.dismissals = dismissals;
        this.clock = clock;
    }

    /** The key of a subject. One package is the same subject however it was come by; anything else is the very question. */
    static String key(PeerRequest request, Set<UUID> about) {
        if (about.size() == 1) {
            return "pakket:" + about.iterator().next();
        }
        var text =
                String.join(
                        "\n",
                        normal(request.query()),
                        normal(request.description()),
                        new TreeSet<>(about).toString(),
                        new TreeSet<>(request.cpvCodes()).toString(),
                        String.valueOf(request.item()));
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "vraag:" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isKey(String subject) {
        return SUBJECT.matcher(subject).matches();
    }

    Set<UUID> of(UUID participant, String subject) {
        return dismissals
                .findByParticipantIdAndSubjectAndExpiresAtAfter(
                        participant, subject, clock.instant())
                .stream()
                .map(PeerDismissal::peerId)
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(UUID participant, String subject, UUID peer) {
        dismissals.save(
                new PeerDismissal(
                        new PeerDismissal.Key(participant, subject, peer),
                        clock.instant().plus(PERIOD)));
    }

    void remove(UUID participant, String subject, UUID peer) {
        dismissals.deleteById(new PeerDismissal.Key(participant, subject, peer));
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

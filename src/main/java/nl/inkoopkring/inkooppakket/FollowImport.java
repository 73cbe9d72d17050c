package nl.inkoopkring.inkooppakket;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import nl.inkoopkring.content.ImportContext;
import nl.inkoopkring.content.ImportLine;
import nl.inkoopkring.content.ImportedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads of a person's line which packages they follow. What they followed or left since, stays as it is. */
@Component
class FollowImport implements ImportedFile {

    private final PackageFollowRepository follows;
    private final Clock clock;

    FollowImport(PackageFollowRepository follows, Clock clock) {
        this.follows = follows;
        this.clock = clock;
    }

    @Override
    public String fileName() {
        return "people.jsonl";
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public UUID store(ImportLine line, ImportContext context, @Nullable UUID existing) {
        var participant = Objects.requireNonNull(existing);
        for (var externalId : line.texts("follows")) {
            var inkooppakket = context.resolve(InkooppakketImport.FILE, externalId);
            if (!follows.existsById(new PackageFollow.Key(participant, inkooppakket))) {
                follows.save(new PackageFollow(participant, inkooppakket, clock.instant()));
            }
        }
        return participant;
    }
}

package nl.inkoopkring.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All kinds of content of this installation. */
@Component
public class ContentTypes {

    private final List<ContentType> ordered;
    private final Map<String, ContentType> byName;

    ContentTypes(List<ContentType> types) {
        ordered =
                types.stream()
                        .sorted(
                                Comparator.comparingInt(ContentType::order)
                                        .thenComparing(ContentType::name))
                        .toList();
        byName = types.stream().collect(Collectors.toMap(ContentType::name, Function.identity()));
    }

    public List<ContentType> all() {
        return ordered;
    }

    public Optional<ContentType> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Title and address of an item, or empty when it does not exist or not for this viewer. */
    public Optional<ContentLink> link(ContentRef ref, Viewer viewer) {
        return byName(ref.type()).flatMap(type -> type.link(ref.id(), viewer));
    }
}

package nl.inkoopkring.procurement.ui;

import java.util.Optional;
import java.util.stream.Stream;

/** Constants by what stands in an address or a draft. */
final class Enums {

    private Enums() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst();
    }
}

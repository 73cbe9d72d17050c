package nl.inkoopkring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inkoopkring.content.Viewer;
import nl.inkoopkring.network.ParticipantId;
import nl.inkoopkring.shared.Ids;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.testing.InkoopkringTest;
import nl.inkoopkring.testing.SampleNetwork;
import nl.inkoopkring.testing.SignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Promise 13: every public method of every service refuses the wrong caller, without any page in between. Who may call what stands in {@code who-may-call.txt}; a method
 * without a line there fails.
 */
@InkoopkringTest
class ServiceAccessTest {

    private static final String TABLE = "who-may-call.txt";

    /** Who may call, from everybody to hardly anybody. */
    enum Caller {
        /** Anyone, signed in or not: the line says why. */
        OPEN,
        /** No user at all: other services call it, and the line says why it asks for nobody. */
        INTERNAL,
        /** Whoever is signed in, for what is theirs or meant for all. */
        SIGNED_IN,
        /** Who reads what the network shares: anyone but partners. */
        MEMBER,
        DIRECTOR,
        ADMIN
    }

    record Row(Caller caller, String method, String reason) {
        @Override
        public String toString() {
            return method;
        }
    }

    @Autowired private ApplicationContext context;
    @Autowired private SignIn signIn;
    @Autowired private SampleNetwork network;
    @Autowired private TransactionTemplate transaction;

    @AfterEach
    void signOut() {
        signIn.out();
    }

    static Stream<Row> rows() {
        try {
            var text =
                    new ClassPathResource(TABLE, ServiceAccessTest.class)
                            .getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ServiceAccessTest::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var parts = line.split("\\s+", 2);
        var rest = parts[1].split("\\s+--\\s+", 2);
        return new Row(
                Caller.valueOf(parts[0]), rest[0].strip(), rest.length == 2 ? rest[1].strip() : "");
    }

    @Test
    void everyMethodHasALineAndEveryLineAMethod() {
        assertThat(rows().map(Row::method).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(methods().keySet());
    }

    @Test
    void whatAsksForNobodySaysWhy() {
        assertThat(rows())
                .filteredOn(row -> row.caller() == Caller.OPEN || row.caller() == Caller.INTERNAL)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.reason()).as(row.method()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theWrongCallerIsRefused(Row row) {
        var method = Optional.ofNullable(methods().get(row.method())).orElseThrow();
        switch (row.caller()) {
            case OPEN, INTERNAL -> {}
            case SIGNED_IN -> refuses(method, null);
            case MEMBER -> {
                refuses(method, null);
                refuses(method, network.partner());
            }
            case DIRECTOR, ADMIN -> {
                refuses(method, null);
                refuses(method, network.partner());
                refuses(method, network.member());
                refuses(method, network.coordinator());
            }
        }
    }

    /** Otherwise a method that refuses everybody would look safe. What came of it is rolled back. */
    @ParameterizedTest
    @MethodSource("rows")
    void theRightCallerIsNot(Row row) {
        var method = Optional.ofNullable(methods().get(row.method())).orElseThrow();
        switch (row.caller()) {
            case SIGNED_IN -> allows(method, network.partner());
            case MEMBER -> allows(method, network.member());
            default -> {
                // The first two ask for nobody; what directors and administrators do reaches
                // beyond a transaction and has tests of its own.
            }
        }
    }

    private void refuses(Bound method, @Nullable ParticipantId caller) {
        var outcome = call(method, caller);
        assertThat(
                        outcome.failure() instanceof AccessDeniedException
                                || outcome.failure() instanceof NotFoundException
                                || (outcome.failure() == null && isNothing(outcome.result())))
                .as("%s as %s gives %s", method.method(), caller, outcome)
                .isTrue();
        assertThat(outcome.failure() == null && method.method().getReturnType() == void.class)
                .as("%s as %s was done", method.method(), caller)
                .isFalse();
    }

    private void allows(Bound method, ParticipantId caller) {
        assertThat(call(method, caller).failure() instanceof AccessDeniedException)
                .as("%s refuses %s", method.method(), caller)
                .isFalse();
    }

    private record Bound(Object bean, Method method) {}

    private record Outcome(@Nullable Object result, @Nullable Throwable failure) {}

    private Outcome call(Bound method, @Nullable ParticipantId caller) {
        if (caller == null) {
            signIn.out();
        } else {
            signIn.as(caller);
        }
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> {
                    status.setRollbackOnly();
                    var values =
                            Stream.of(method.method().getParameters())
                                    .map(parameter -> value(parameter, caller))
                                    .toArray();
                    try {
                        return new Outcome(method.method().invoke(method.bean(), values), null);
                    } catch (InvocationTargetException e) {
                        return new Outcome(null, e.getCause());
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private static boolean isNothing(@Nullable Object result) {
        return switch (result) {
            case null -> true;
            case Optional<?> optional -> optional.isEmpty();
            case Collection<?> collection -> collection.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Boolean yes -> !yes;
            default -> false;
        };
    }

    private Map<String, Bound> methods() {
        var methods = new TreeMap<String, Bound>();
        for (var bean : context.getBeansWithAnnotation(Service.class).values()) {
            var type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("nl.inkoopkring.")) {
                continue;
            }
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> !method.isSynthetic())
                    .forEach(method -> methods.put(name(type, method), new Bound(bean, method)));
        }
        return methods;
    }

    private static String name(Class<?> type, Method method) {
        return "%s.%s(%s)"
                .formatted(
                        type.getSimpleName(),
                        method.getName(),
                        Stream.of(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", ")));
    }

    /** Something of the type that passes for typed, so that only the caller is wrong. */
    private Object value(Parameter parameter, @Nullable ParticipantId caller) {
        return parameter.getType() == ParticipantId.class
                ? network.hired()
                : value(parameter.getType(), caller);
    }

    private Object value(Class<?> type, @Nullable ParticipantId caller) {
        if (type == Viewer.class) {
            return caller == null
                    ? Viewer.NOBODY
                    : new Viewer(caller.value(), null, Set.of("participant:" + caller.value()));
        }
        if (type.isRecord()) {
            return record(type, caller);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return java.lang.reflect.Array.newInstance(type.componentType(), 0);
        }
        if (type.isInterface() && !Collection.class.isAssignableFrom(type) && type != Map.class) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> null);
        }
        return plain(type);
    }

    private static Object plain(Class<?> type) {
        if (type == String.class) {
            return "proef";
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 0L;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == UUID.class) {
            return Ids.next();
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return type == Instant.class ? Instant.EPOCH : LocalDate.EPOCH;
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of();
        }
        throw new IllegalArgumentException("no value for " + type);
    }

    private Object record(Class<?> type, @Nullable ParticipantId caller) {
        var components = type.getRecordComponents();
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(component -> component.getType())
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components)
                            .map(component -> value(component.getType(), caller))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + type, e);
        }
    }
}

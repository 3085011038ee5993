package dev.sequential.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The static members by which a type takes part in configurations, found by their names: the methods
 * {@code of(String)}, {@code of(double)}, {@code of(List)} and {@code fromConfig(Map)}, and the constants {@code NONE}
 * and {@code REGISTRY}. {@code StaticMembersTest} holds every type against what it should have.
 */
final class StaticMembers {
    private StaticMembers() {}

    /** What reads a value of the type from a word, a number or a list. */
    static Optional<Method> of(Class<?> type, Class<?> argument) {
        return method("of", type, argument);
    }

    /** What reads a value of the type from its own keywords. */
    static Optional<Method> fromConfig(Class<?> type) {
        return method("fromConfig", type, Map.class);
    }

    /** The value that stands for Keras's {@code None}. */
    static Optional<Object> none(Class<?> type) {
        return constant("NONE", type);
    }

    /** The records of an interface, by name. */
    static Optional<Registry<?>> registry(Class<?> type) {
        return constant("REGISTRY", type).map(registry -> (Registry<?>) registry);
    }

    private static Optional<Object> constant(String name, Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e); // constants of interfaces are public
                    }
                });
    }

    private static Optional<Method> method(String name, Class<?> type, Class<?> argument) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name)
                        && Modifier.isStatic(method.getModifiers())
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {argument}))
                .findFirst();
    }

    /** Calls one of these methods and passes its own exception on. */
    static Object call(Method method, Object argument) {
        try {
            method.setAccessible(true);
            return method.invoke(null, argument);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

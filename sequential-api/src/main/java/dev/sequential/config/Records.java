package dev.sequential.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Copies of records with one component changed: {@code new Dense(10).activation("relu")} is made by them.
 *
 * <p>A record's canonical constructor takes all components, so a method for each of twenty keywords would have to name
 * all twenty. This calls the constructor for them.
 */
public final class Records {
    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private Records() {}

    /**
     * A copy with one component changed.
     *
     * @param record the value to copy, of type {@code T}
     * @param component the component's name
     * @param value its new value
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T> T with(Object record, String component, Object value) {
        Form form = FORMS.get(record.getClass());
        Object[] values = form.values(record);
        values[form.index(component)] = value;
        return (T) form.create(values);
    }

    /**
     * A copy with a change made to each component of a type, and to each element of that type in its lists.
     *
     * @param record the value to copy, of type {@code T}
     * @param type what is changed
     */
    @SuppressWarnings("unchecked")
    public static <T, P> T changed(T record, Class<P> type, UnaryOperator<P> change) {
        T whole = record;
        for (RecordComponent part : components(record.getClass())) {
            Object value = value(record, part);
            if (type.isInstance(value)) {
                whole = with(whole, part.getName(), change.apply((P) value));
            } else if (value instanceof List<?> several && several.stream().anyMatch(type::isInstance)) {
                List<Object> changed = several.stream()
                        .map(one -> type.isInstance(one) ? change.apply((P) one) : one)
                        .toList();
                whole = with(whole, part.getName(), changed);
            }
        }
        return whole;
    }

    /** The components of a record type, in order. */
    public static List<RecordComponent> components(Class<?> type) {
        return FORMS.get(type).components();
    }

    /** The value of one component. */
    public static Object value(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (InvocationTargetException e) {
            throw unchecked(e);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(record.getClass().getName() + " must be a public record", e);
        }
    }

    /** A record of these components, in order; what its constructor refuses is passed on. */
    static Object create(Class<?> type, Object... values) {
        return FORMS.get(type).create(values);
    }

    /** Calls a constructor and passes its own exception on. */
    static Object create(Constructor<?> constructor, Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw unchecked(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    constructor.getDeclaringClass().getName() + " must be a public record", e);
        }
    }

    private static RuntimeException unchecked(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e.getCause());
    }

    private record Form(List<RecordComponent> components, Constructor<?> constructor) {
        static Form of(Class<?> type) {
            if (!type.isRecord()) {
                throw new IllegalArgumentException("%s must be a record".formatted(type.getName()));
            }
            List<RecordComponent> parts = List.of(type.getRecordComponents());
            Class<?>[] types = parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                parts.forEach(part -> part.getAccessor().setAccessible(true));
                return new Form(parts, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e); // a record always has it
            }
        }

        Object[] values(Object record) {
            return components.stream().map(part -> value(record, part)).toArray();
        }

        int index(String component) {
            for (int i = 0; i < components.size(); i++) {
                if (components.get(i).getName().equals(component)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("%s has no component %s, only %s"
                    .formatted(
                            constructor.getDeclaringClass().getSimpleName(),
                            component,
                            Arrays.toString(components.stream()
                                    .map(RecordComponent::getName)
                                    .toArray())));
        }

        Object create(Object... values) {
            return Records.create(constructor, values);
        }
    }
}

package dev.sequential.config;

import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The records of one kind by their names: all public records in the package of an interface that implement it, and
 * those that users register.
 *
 * <p>Nobody keeps a list: a record that is added to the package is known by its class name, by Keras's spelling of it,
 * which is snake case for most kinds, and by its {@linkplain KerasClass#identifiers identifiers}. Records from
 * elsewhere are known after {@link #register}.
 *
 * @param <T> the interface
 */
public final class Registry<T> {
    private static final Map<Class<?>, Adapter<?>> ADAPTERS = new ConcurrentHashMap<>();

    private static final ClassValue<Optional<Registry<?>>> OF_TYPES = new ClassValue<>() {
        @Override
        protected Optional<Registry<?>> computeValue(Class<?> type) {
            return search(type);
        }
    };

    private final Class<T> kind;
    private final String what;
    private final String module;
    private final UnaryOperator<String> spelling;
    private final Map<String, Class<? extends T>> registered = Collections.synchronizedMap(new TreeMap<>());
    private volatile @org.jspecify.annotations.Nullable Map<String, Class<? extends T>> found;

    /**
     * The records beside an interface, known by the snake case of their class names.
     *
     * @param kind the interface
     * @param what how errors call one of them, such as {@code initializer}
     * @param module Keras's module, such as {@code keras.initializers}
     */
    public Registry(Class<T> kind, String what, String module) {
        this(kind, what, module, Names::snake);
    }

    /** The records beside an interface, known by another spelling of their class names. */
    public Registry(Class<T> kind, String what, String module, UnaryOperator<String> spelling) {
        this.kind = kind;
        this.what = what;
        this.module = module;
        this.spelling = spelling;
    }

    /**
     * Lets files hold the values of this kind where another type is expected, which has no registry itself.
     *
     * @param type the other type
     * @param adapter makes it of a value of this kind
     */
    public <A> Registry<T> readableAs(Class<A> type, Function<? super T, ? extends A> adapter) {
        ADAPTERS.put(type, new Adapter<>(this, adapter));
        return this;
    }

    /** The values of a kind that are read where a type without a registry is expected, and what is made of them. */
    record Adapter<T>(Registry<T> from, Function<? super T, ?> function) {
        Object adapt(Object value) {
            return function.apply(from.kind.cast(value));
        }
    }

    /** What a value of a class is made into where a type is expected; empty where files cannot hold it there. */
    static Optional<Adapter<?>> adapter(Class<?> type, String className) {
        return Optional.<Adapter<?>>ofNullable(ADAPTERS.get(type))
                .filter(adapter -> adapter.from().find(className).isPresent());
    }

    /** The registry of a type: the one that it, or an interface it implements, has in a constant {@code REGISTRY}. */
    static Optional<Registry<?>> of(Class<?> type) {
        return OF_TYPES.get(type);
    }

    private static Optional<Registry<?>> search(Class<?> type) {
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            Optional<Registry<?>> registry = next.isInterface() ? StaticMembers.registry(next) : Optional.empty();
            if (registry.isPresent()) {
                return registry;
            }
            open.addAll(List.of(next.getInterfaces()));
        }
        return Optional.empty();
    }

    /** Keras's module of these classes. */
    public String module() {
        return module;
    }

    /** How errors call one of these. */
    public String what() {
        return what;
    }

    /** The record type of a class name or identifier. */
    public Optional<Class<? extends T>> find(String name) {
        var custom = registered.get(name);
        return Optional.ofNullable(custom != null ? custom : names().get(name));
    }

    /**
     * The record type of a class name or identifier.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public Class<? extends T> type(String name) {
        return find(name).orElseThrow(() -> UnknownNameException.of(what, name, identifiers()));
    }

    /** The value that an identifier stands for, with all its defaults. */
    public T get(String identifier) {
        var type = type(identifier);
        try {
            return kind.cast(Records.create(type.getConstructor()));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    "%s needs arguments: write new %s(...) instead of \"%s\""
                            .formatted(type.getSimpleName(), type.getSimpleName(), identifier),
                    e);
        }
    }

    /**
     * Makes a user's record known under a name: its Keras {@code registered_name}, such as {@code my_package>MyLayer}.
     *
     * @throws IllegalArgumentException if files that hold the record could not be read, as it was compiled without
     *     {@code -parameters}
     */
    public void register(String name, Class<? extends T> type) {
        ConstructorDefaults.check(type);
        registered.put(name, type);
    }

    /** A record type as one of this kind. */
    Class<? extends T> narrowed(Class<?> type) {
        return type.asSubclass(kind);
    }

    /** The name under which a user's record was registered, or would be if it were; empty for the built-in ones. */
    public Optional<String> registeredName(Class<?> type) {
        synchronized (registered) {
            for (var entry : registered.entrySet()) {
                if (entry.getValue() == type) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        return type.getPackageName().equals(kind.getPackageName())
                ? Optional.empty()
                : Optional.of(CustomObjects.PACKAGE + '>' + KerasAnnotations.className(type));
    }

    /**
     * The record type that a file names.
     *
     * @param className its class, such as {@code Dense}
     * @param registeredName the name under which it was registered, where it was
     * @throws IllegalArgumentException if there is none; the message says how to make it known
     */
    Class<? extends T> type(String className, Optional<String> registeredName) {
        return registeredName
                .<Class<? extends T>>flatMap(this::find)
                .or(() -> find(className))
                .orElseThrow(() -> Stream.of(registeredName.orElse(className), className)
                        .filter(name -> name.contains(">"))
                        .findFirst()
                        .map(this::unregistered)
                        .orElseGet(() -> UnknownNameException.of(what, className, identifiers())));
    }

    private IllegalArgumentException unregistered(String name) {
        String javaName = name.substring(name.indexOf('>') + 1);
        return new IllegalArgumentException(
                "The file has a %s of someone's own, %s: write a record %s that implements %s, and call CustomObjects.register(\"%s\", %s.class) before loading"
                        .formatted(
                                what,
                                name,
                                javaName,
                                kind.getSimpleName(),
                                name.substring(0, name.indexOf('>')),
                                javaName));
    }

    /** The built-in record types, by class name. */
    public List<Class<? extends T>> types() {
        return names().entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().getSimpleName()))
                .<Class<? extends T>>map(Map.Entry::getValue)
                .toList();
    }

    private List<String> identifiers() {
        List<String> names = new ArrayList<>(registered.keySet());
        names().keySet().stream()
                .filter(name -> name.equals(name.toLowerCase(Locale.ROOT)))
                .forEach(names::add);
        return names;
    }

    private Map<String, Class<? extends T>> names() {
        var names = found;
        if (names == null) {
            names = scan();
            found = names;
        }
        return names;
    }

    private Map<String, Class<? extends T>> scan() {
        Map<String, Class<? extends T>> names = new TreeMap<>();
        List<Class<? extends T>> types = new ArrayList<>();
        for (Class<?> type : PackageListing.classesBeside(kind)) {
            if (kind.isAssignableFrom(type) && type.isRecord() && Modifier.isPublic(type.getModifiers())) {
                types.add(type.asSubclass(kind));
            }
        }
        types.forEach(type -> names.put(type.getSimpleName(), type));
        for (Class<? extends T> type : types) {
            // a record under a second name, such as MaxPool2D, does not take the place of the first
            String className = KerasAnnotations.className(type);
            names.putIfAbsent(className, type);
            names.putIfAbsent(spelling.apply(className), names.getOrDefault(className, type));
            names.putIfAbsent(spelling.apply(type.getSimpleName()), type);
            var further = type.getAnnotation(KerasClass.class);
            for (String name : further == null ? new String[0] : further.identifiers()) {
                names.put(name, type);
            }
        }
        return names;
    }
}

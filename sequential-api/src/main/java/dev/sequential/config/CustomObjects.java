package dev.sequential.config;

/**
 * Registers classes of your own by name, so that files that hold them can be read: layers, losses, metrics, optimizers,
 * schedules, initializers, regularizers and constraints.
 *
 * <pre>{@code
 * CustomObjects.register(Scale.class);              // as Keras's Custom>Scale
 * CustomObjects.register("shop_models", Scale.class); // as shop_models>Scale
 * }</pre>
 *
 * <p>The name is that of Keras's {@code @keras.saving.register_keras_serializable}: a class of the same name and
 * keywords that is registered in Python reads the same files. A program registers its records once, before it loads.
 */
public final class CustomObjects {
    /** The package that Keras uses where none is given. */
    static final String PACKAGE = "Custom";

    private CustomObjects() {}

    /**
     * Makes a record known under its class name, in Keras's package {@code Custom}.
     *
     * @throws IllegalArgumentException if it implements none of the interfaces that files can hold
     */
    public static void register(Class<? extends Record> type) {
        register(PACKAGE, type);
    }

    /**
     * Makes a record known under its class name in a package, which is any word.
     *
     * @throws IllegalArgumentException if it implements none of the interfaces that files can hold
     */
    public static void register(String packageName, Class<? extends Record> type) {
        Registry<?> registry = Registry.of(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is not something that a model file can hold: implement Layer, Loss, Metric, Optimizer, Schedule, Initializer, Regularizer or Constraint"
                                .formatted(type.getSimpleName())));
        register(registry, packageName + '>' + KerasAnnotations.className(type), type);
    }

    private static <T> void register(Registry<T> registry, String name, Class<?> type) {
        registry.register(name, registry.narrowed(type));
    }
}

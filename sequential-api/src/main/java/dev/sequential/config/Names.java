package dev.sequential.config;

import java.util.Locale;

/** Names as Keras spells them: classes and keywords in snake case. */
public final class Names {
    private Names() {}

    /** Keras's snake case of a class or keyword name: {@code MaxPooling2D -> max_pooling2d}, {@code ReLU -> re_lu}. */
    public static String snake(String camel) {
        return camel.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** A class name without capitals, as Keras spells optimizers: {@code RMSprop -> rmsprop}. */
    public static String lowerCase(String camel) {
        return camel.toLowerCase(Locale.ROOT);
    }

    /** The keyword of a component: {@code kernelSize -> kernel_size}, {@code beta1 -> beta_1}, {@code l2 -> l2}. */
    static String keyword(String component) {
        return component
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("(?<=[a-z]{3})([0-9])", "_$1")
                .toLowerCase(Locale.ROOT);
    }
}

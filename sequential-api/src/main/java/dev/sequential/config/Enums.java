package dev.sequential.config;

import java.util.Arrays;
import java.util.Locale;

/** Enum constants by Keras's names for them, which are in lower case. */
public final class Enums {
    private Enums() {}

    /**
     * The constant of a word, such as {@code "same"}.
     *
     * @param type the enum
     * @param what how the error calls it
     * @throws IllegalArgumentException if there is none; the message lists the nearest
     */
    public static <E extends Enum<E>> E of(Class<E> type, String what, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word.equals(constant.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> UnknownNameException.of(
                        what,
                        word,
                        Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }
}

package dev.sequential.layers.keywords;

import dev.sequential.config.Enums;

/** The fill mode of an image {@code a b c d} whose pixels are moved: what is seen beyond its edge. */
public enum FillMode {
    /** One value: {@code k k k k | a b c d | k k k k}. */
    CONSTANT,
    /** The pixel at the edge: {@code a a a a | a b c d | d d d d}. */
    NEAREST,
    /** The picture in a mirror that stands at the edge: {@code d c b a | a b c d | d c b a}. */
    REFLECT,
    /** The picture again: {@code a b c d | a b c d | a b c d}. */
    WRAP;

    /** By Keras's word, such as {@code "reflect"}. */
    public static FillMode of(String word) {
        return Enums.of(FillMode.class, "fill mode", word);
    }
}

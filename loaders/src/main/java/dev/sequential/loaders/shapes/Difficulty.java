package dev.sequential.loaders.shapes;

/**
 * The constants that make drawn shapes hard to classify. Set so that the models of the CIFAR-10 article rank on them as
 * they do on photos.
 */
final class Difficulty {
    /** Share of pictures whose shape has the hue of its class, which a linear model can learn. */
    static final float OWN_HUE = 0.75f;

    /** Share of pictures whose ground has the hue of its class. */
    static final float OWN_GROUND = 0.6f;

    /** Standard deviation of a class's hue, of the whole circle of 1. */
    static final float HUE_SPREAD = 0.1f;

    /** Difference in brightness below which a shape is made lighter or darker than its ground. */
    static final float CONTRAST = 0.25f;

    /** Radius of the smallest shape, in pixels. */
    static final float LEAST_RADIUS = 6f;

    /** Radius of the largest shape, in pixels. */
    static final float MOST_RADIUS = 11f;

    /** How far a shape may be from the middle, across and down, in pixels. */
    static final float AWAY = 4f;

    /** The most that the two colours of a pattern differ, of 1. */
    static final float PATTERN = 0.4f;

    /** Radius of the largest of the small shapes that only disturb, in pixels. */
    static final float CLUTTER_RADIUS = 3.5f;

    /** Standard deviation of the noise in the cleanest picture, of the brightness 1. */
    static final float LEAST_NOISE = 0.02f;

    /** Standard deviation of the noise in the noisiest picture, of the brightness 1. */
    static final float MOST_NOISE = 0.12f;

    /** How far a shape may be turned to either side, in radians. */
    static final float TURN = 0.7f;

    /** The most small shapes that only disturb. */
    static final int CLUTTER = 3;

    private Difficulty() {}
}

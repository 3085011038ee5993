package dev.sequential.loaders.shapes;

/** A colour by its red, green and blue, each from 0 to 1. */
record Colour(float red, float green, float blue) {
    /** From hue (0 to 1, around the circle), saturation and brightness. */
    static Colour of(float hue, float saturation, float brightness) {
        return new Colour(
                channel(5f, hue, saturation, brightness),
                channel(3f, hue, saturation, brightness),
                channel(1f, hue, saturation, brightness));
    }

    private static float channel(float offset, float hue, float saturation, float brightness) {
        float turned = offset + 6f * (hue - (float) Math.floor(hue));
        float k = turned - 6f * (float) Math.floor(turned / 6f);
        return brightness - brightness * saturation * Math.max(0f, Math.min(Math.min(k, 4f - k), 1f));
    }

    float brightness() {
        return 0.299f * red + 0.587f * green + 0.114f * blue;
    }

    /** Some of another colour over this one: 0 for none, 1 for nothing else. */
    Colour mix(Colour other, float share) {
        return new Colour(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }
}

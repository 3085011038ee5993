package dev.sequential.loaders.shapes;

import java.util.List;

/**
 * The paint of an area: two colours in a texture.
 *
 * @param texture which pattern
 * @param first the colour of most
 * @param second the colour of the rest
 * @param cos of the pattern's direction, over its period in pixels
 * @param sin of the pattern's direction, over its period in pixels
 * @param offset of the pattern, in periods
 */
record Paint(Texture texture, Colour first, Colour second, float cos, float sin, float offset) {
    static Paint draw(PictureRandom draws, Colour first, Colour second) {
        var texture = draws.oneOf(List.of(Texture.values()));
        float angle = draws.between(0f, 6.2831855f);
        float period = draws.between(4f, 9f);
        return new Paint(
                texture,
                first,
                second,
                (float) StrictMath.cos(angle) / period,
                (float) StrictMath.sin(angle) / period,
                draws.unit());
    }

    Colour at(float x, float y) {
        return first.mix(second, texture.share(x * cos + y * sin + offset, y * cos - x * sin + offset));
    }
}

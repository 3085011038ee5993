package dev.sequential.loaders.shapes;

/**
 * An outline with its place, size, angle and stretch in a picture.
 *
 * @param outline which one
 * @param x of its middle, in pixels from the middle of the picture
 * @param y of its middle, in pixels from the middle of the picture
 * @param radius in pixels
 * @param cos of the angle by which it is turned
 * @param sin of the angle by which it is turned
 * @param stretch by which it is wider than it is high
 */
record PlacedOutline(Outline outline, float x, float y, float radius, float cos, float sin, float stretch) {
    static PlacedOutline draw(PictureRandom draws, Outline outline, float least, float most, float away) {
        float angle = draws.between(-Difficulty.TURN, Difficulty.TURN);
        return new PlacedOutline(
                outline,
                draws.between(-away, away),
                draws.between(-away, away),
                draws.between(least, most),
                (float) StrictMath.cos(angle),
                (float) StrictMath.sin(angle),
                draws.between(0.8f, 1.25f));
    }

    /** How much of a pixel it covers, from 0 to 1. */
    float cover(float px, float py) {
        float dx = (px - x) / radius;
        float dy = (py - y) / radius;
        if (dx * dx + dy * dy > 4f) {
            return 0f;
        }
        float along = (dx * cos + dy * sin) / stretch;
        float across = dy * cos - dx * sin;
        return Math.min(1f, Math.max(0f, 0.5f - radius * outline.distance(along, across)));
    }
}

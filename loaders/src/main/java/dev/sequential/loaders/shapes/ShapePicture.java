package dev.sequential.loaders.shapes;

/**
 * One drawn picture: a filled outline somewhere on a patterned ground, under uneven light, with noise.
 *
 * <p>Only additions, multiplications, divisions and square roots of floats are used, and sines of {@link StrictMath},
 * so the bytes are the same on every machine.
 */
public final class ShapePicture {
    public static final int SIDE = 32;
    public static final int CHANNELS = 3;

    private final PictureRandom draws;
    private final PlacedOutline shape;
    private final Paint ground;
    private final Paint fill;

    private ShapePicture(PictureRandom draws, Outline outline) {
        this.draws = draws;
        float hue = draws.chance(Difficulty.OWN_HUE)
                ? Outline.ALL.indexOf(outline) / 10f + Difficulty.HUE_SPREAD * draws.normal()
                : draws.unit();
        float groundHue = draws.chance(Difficulty.OWN_GROUND)
                ? Outline.ALL.indexOf(outline) / 10f + 0.5f + Difficulty.HUE_SPREAD * draws.normal()
                : draws.unit();
        var groundColour = Colour.of(groundHue, draws.between(0.1f, 0.7f), draws.between(0.15f, 0.95f));
        var colour = Colour.of(hue, draws.between(0.3f, 1f), draws.between(0.15f, 1f));
        float gap = Difficulty.CONTRAST;
        if (Math.abs(colour.brightness() - groundColour.brightness()) < gap) {
            colour = colour.mix(groundColour.brightness() < 0.5f ? new Colour(1, 1, 1) : new Colour(0, 0, 0), 0.5f);
        }
        this.ground = Paint.draw(draws, groundColour, variant(groundColour));
        this.fill = Paint.draw(draws, colour, variant(colour));
        this.shape =
                PlacedOutline.draw(draws, outline, Difficulty.LEAST_RADIUS, Difficulty.MOST_RADIUS, Difficulty.AWAY);
    }

    private Colour variant(Colour colour) {
        return colour.mix(Colour.of(draws.unit(), 0.6f, draws.unit()), draws.between(0.1f, Difficulty.PATTERN));
    }

    /** Draws a picture: row by row, the channels of a pixel side by side. */
    public static void draw(PictureRandom draws, Outline outline, byte[] pixels, int at) {
        new ShapePicture(draws, outline).draw(pixels, at);
    }

    private void draw(byte[] pixels, int at) {
        var clutter = new PlacedOutline[draws.below(Difficulty.CLUTTER + 1)];
        var paints = new Colour[clutter.length];
        for (int i = 0; i < clutter.length; i++) {
            clutter[i] = PlacedOutline.draw(draws, draws.oneOf(Outline.ALL), 1.5f, Difficulty.CLUTTER_RADIUS, 15f);
            paints[i] = Colour.of(draws.unit(), draws.unit(), draws.unit());
        }
        int behind = clutter.length - (clutter.length > 0 ? draws.below(2) : 0);
        float noise = draws.between(Difficulty.LEAST_NOISE, Difficulty.MOST_NOISE);
        float light = draws.between(0.7f, 1.15f);
        float slopeX = draws.between(-0.25f, 0.25f) / SIDE;
        float slopeY = draws.between(-0.25f, 0.25f) / SIDE;
        int to = at;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                float x = column + 0.5f - SIDE / 2f;
                float y = row + 0.5f - SIDE / 2f;
                var colour = ground.at(x, y);
                for (int i = 0; i < behind; i++) {
                    colour = colour.mix(paints[i], clutter[i].cover(x, y));
                }
                colour = colour.mix(fill.at(x, y), shape.cover(x, y));
                for (int i = behind; i < clutter.length; i++) {
                    colour = colour.mix(paints[i], clutter[i].cover(x, y));
                }
                float lit = light + slopeX * x + slopeY * y;
                pixels[to++] = level(colour.red() * lit + noise * draws.normal());
                pixels[to++] = level(colour.green() * lit + noise * draws.normal());
                pixels[to++] = level(colour.blue() * lit + noise * draws.normal());
            }
        }
    }

    private static byte level(float intensity) {
        return (byte) (int) (255f * Math.min(1f, Math.max(0f, intensity)) + 0.5f);
    }
}

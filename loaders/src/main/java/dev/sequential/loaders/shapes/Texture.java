package dev.sequential.loaders.shapes;

/** The texture of an area of two colours: which share the second has at a point. */
enum Texture {
    PLAIN {
        @Override
        float share(float x, float y) {
            return 0f;
        }
    },
    STRIPES {
        @Override
        float share(float x, float y) {
            return edge(wave(x));
        }
    },
    CHECKS {
        @Override
        float share(float x, float y) {
            return edge(4f * wave(x) * wave(y));
        }
    },
    DOTS {
        @Override
        float share(float x, float y) {
            float dx = wave(x);
            float dy = wave(y);
            return edge(0.16f - 2f * (dx * dx + dy * dy) + 0.05f);
        }
    },
    SHADE {
        @Override
        float share(float x, float y) {
            return Math.min(1f, Math.max(0f, 0.5f + x * 0.25f));
        }
    };

    /** The second colour's share, for a point in units of the pattern's period. */
    abstract float share(float x, float y);

    /** From -0.5 to 0.5 and back, once a period. */
    private static float wave(float x) {
        float within = x - (float) Math.floor(x);
        return 2f * Math.abs(within - 0.5f) - 0.5f;
    }

    private static float edge(float height) {
        return Math.min(1f, Math.max(0f, 0.5f + 4f * height));
    }
}

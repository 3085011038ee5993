package dev.sequential.loaders.shapes;

import java.util.List;
import java.util.Locale;

/** The ten classes of drawn shapes, by their outlines. Each is about one unit around its middle; y points down. */
@SuppressWarnings("ImmutableEnumChecker") // the corners of a polygon never change
public enum Outline {
    ARROW {
        private final Polygon line = Polygon.of(0, -1, 0.8, -0.1, 0.3, -0.1, 0.3, 1, -0.3, 1, -0.3, -0.1, -0.8, -0.1);

        @Override
        float distance(float x, float y) {
            return line.distance(x, y);
        }
    },
    CIRCLE {
        @Override
        float distance(float x, float y) {
            return length(x, y) - 0.85f;
        }
    },
    CRESCENT {
        @Override
        float distance(float x, float y) {
            return Math.max(length(x, y) - 0.95f, 0.75f - length(x - 0.45f, y));
        }
    },
    CROSS {
        private final Polygon line = Polygon.of(
                0.3, -0.95, 0.3, -0.3, 0.95, -0.3, 0.95, 0.3, 0.3, 0.3, 0.3, 0.95, -0.3, 0.95, -0.3, 0.3, -0.95, 0.3,
                -0.95, -0.3, -0.3, -0.3, -0.3, -0.95);

        @Override
        float distance(float x, float y) {
            return line.distance(x, y);
        }
    },
    HEART {
        private final Polygon line = Polygon.of(
                0, -0.45, 0.2, -0.75, 0.5, -0.85, 0.8, -0.7, 0.92, -0.4, 0.8, -0.05, 0.45, 0.45, 0, 0.95, -0.45, 0.45,
                -0.8, -0.05, -0.92, -0.4, -0.8, -0.7, -0.5, -0.85, -0.2, -0.75);

        @Override
        float distance(float x, float y) {
            return line.distance(x, y);
        }
    },
    HEXAGON {
        private final Polygon line = Polygon.around(6, corner -> 0.95);

        @Override
        float distance(float x, float y) {
            return line.distance(x, y);
        }
    },
    RING {
        @Override
        float distance(float x, float y) {
            return Math.abs(length(x, y) - 0.68f) - 0.24f;
        }
    },
    SQUARE {
        private final Polygon line = Polygon.around(4, corner -> 1.05);

        @Override
        float distance(float x, float y) {
            return line.distance(x, y);
        }
    },
    STAR {
        private final Polygon line = Polygon.around(10, corner -> corner % 2 == 0 ? 1.1 : 0.5);

        @Override
        float distance(float x, float y) {
            return line.distance(x, y);
        }
    },
    TRIANGLE {
        private final Polygon line = Polygon.around(3, corner -> 1.15);

        @Override
        float distance(float x, float y) {
            return line.distance(x, y);
        }
    };

    /** All of them, by class number. */
    public static final List<Outline> ALL = List.of(values());

    /** Distance of a point to the outline, negative inside. */
    abstract float distance(float x, float y);

    /** The name of the class. */
    public String className() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static float length(float x, float y) {
        return (float) Math.sqrt(x * x + y * y);
    }
}

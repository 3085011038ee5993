package dev.sequential.loaders.shapes;

import java.util.function.IntToDoubleFunction;

/** A polygon, which may be concave. */
final class Polygon {
    private final float[] x;
    private final float[] y;

    private Polygon(float[] x, float[] y) {
        this.x = x;
        this.y = y;
    }

    /** Corners as x, y, x, y, ... */
    static Polygon of(double... corners) {
        float[] x = new float[corners.length / 2];
        float[] y = new float[corners.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) corners[2 * i];
            y[i] = (float) corners[2 * i + 1];
        }
        return new Polygon(x, y);
    }

    /** Corners around the middle, the first at the top, at a distance each. */
    static Polygon around(int corners, IntToDoubleFunction distance) {
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners;
            points[2 * i] = distance.applyAsDouble(i) * StrictMath.sin(angle);
            points[2 * i + 1] = -distance.applyAsDouble(i) * StrictMath.cos(angle);
        }
        return of(points);
    }

    /** Distance of a point to the line, negative inside. */
    float distance(float px, float py) {
        float nearest = Float.MAX_VALUE;
        boolean inside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            float ex = x[j] - x[i];
            float ey = y[j] - y[i];
            float wx = px - x[i];
            float wy = py - y[i];
            float along = Math.min(1f, Math.max(0f, (wx * ex + wy * ey) / (ex * ex + ey * ey)));
            float dx = wx - ex * along;
            float dy = wy - ey * along;
            nearest = Math.min(nearest, dx * dx + dy * dy);
            if (y[i] > py != y[j] > py && px < ex * (py - y[i]) / ey + x[i]) {
                inside = !inside;
            }
        }
        float distance = (float) Math.sqrt(nearest);
        return inside ? -distance : distance;
    }
}

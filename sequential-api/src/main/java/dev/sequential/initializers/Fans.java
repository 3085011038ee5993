package dev.sequential.initializers;

import org.tensorflow.ndarray.Shape;

/**
 * The fans of a weight: how many numbers flow into one of its outputs, and out of one of its inputs.
 *
 * <p>A dense kernel {@code (3, 4)} has fans 3 and 4; a convolution kernel {@code (5, 5, 3, 8)} has 75 and 200.
 *
 * @param in numbers that one output adds up
 * @param out outputs that one input adds to
 */
record Fans(double in, double out) {
    static Fans of(Shape shape, FanAxes axes) {
        return axes.inputAxes().isPresent() && axes.outputAxes().isPresent()
                ? new Fans(
                        product(shape, axes.inputAxes().get()),
                        product(shape, axes.outputAxes().get()))
                : of(shape);
    }

    private static double product(Shape shape, Iterable<Integer> axes) {
        double product = 1;
        for (int axis : axes) {
            product *= shape.get(axis < 0 ? shape.numDimensions() + axis : axis);
        }
        return product;
    }

    static Fans of(Shape shape) {
        int rank = shape.numDimensions();
        if (rank == 0) {
            return new Fans(1, 1);
        }
        if (rank == 1) {
            return new Fans(shape.get(0), shape.get(0));
        }
        double window = 1;
        for (int axis = 0; axis < rank - 2; axis++) {
            window *= shape.get(axis);
        }
        return new Fans(window * shape.get(rank - 2), window * shape.get(rank - 1));
    }

    double average() {
        return (in + out) / 2;
    }
}

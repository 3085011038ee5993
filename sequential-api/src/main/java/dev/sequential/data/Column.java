package dev.sequential.data;

import org.tensorflow.ndarray.Shape;

/**
 * What the samples of one side of a data set look like: the inputs, or the labels.
 *
 * <p>{@code new Column(Shape.of(32, 32, 3), UINT8, 255)} are colour images whose bytes the network sees as numbers from
 * 0 to 1.
 *
 * @param shape of one sample, without the batch axis; a scalar for one number a sample
 * @param type how one number is kept in memory
 * @param divisor what each number is divided by, in the graph, before the network sees it; 1 leaves it as it is
 */
public record Column(Shape shape, ElementType type, float divisor) {
    public Column {
        if (shape.hasUnknownDimension()) {
            throw new IllegalArgumentException("A sample has a known shape, got " + shape);
        }
        if (!(divisor > 0) || Float.isInfinite(divisor)) {
            throw new IllegalArgumentException("divisor must be a positive number, got " + divisor);
        }
    }

    /** Numbers that the network sees as they are. */
    public static Column floats(Shape shape) {
        return new Column(shape, ElementType.FLOAT32, 1f);
    }

    /** Numbers in one sample. */
    public int length() {
        return Math.toIntExact(shape.size());
    }
}

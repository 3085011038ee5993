package dev.sequential.data;

import org.tensorflow.ndarray.Shape;

/**
 * The shape and type of one sample, and what its numbers are divided by: of a data set's inputs, or of its labels.
 *
 * <p>{@code new TensorSpec(Shape.of(32, 32, 3), UINT8, 255)} are colour images whose bytes the network sees as numbers
 * from 0 to 1.
 *
 * @param shape of one sample, without the batch axis; a scalar for one number a sample
 * @param type how one number is kept in memory
 * @param divisor what each number is divided by, in the graph, before the network sees it; 1 leaves it as it is
 */
public record TensorSpec(Shape shape, ElementType type, float divisor) {
    public TensorSpec {
        if (shape.hasUnknownDimension()) {
            throw new IllegalArgumentException("A sample has a known shape, got " + shape);
        }
        if (!(divisor > 0) || Float.isInfinite(divisor)) {
            throw new IllegalArgumentException("divisor must be a positive number, got " + divisor);
        }
    }

    /** Numbers that the network sees as they are. */
    public static TensorSpec floats(Shape shape) {
        return new TensorSpec(shape, ElementType.FLOAT32, 1f);
    }

    /** Numbers in one sample. */
    public int length() {
        return Math.toIntExact(shape.size());
    }
}

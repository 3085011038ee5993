package dev.sequential.initializers;

import dev.sequential.config.KerasClass;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * A random matrix whose rows, or whose columns if it is tall, are perpendicular to each other and of length gain.
 * Weights of more axes are matrices of their last axis by all others.
 *
 * @param gain length of the rows or columns
 * @param seed of a stream of its own, or empty for the model's
 * @see <a href="https://arxiv.org/abs/1312.6120">Saxe et al. (2013), Exact solutions to the nonlinear dynamics of
 *     learning</a>
 */
@KerasClass(identifiers = "OrthogonalInitializer")
public record Orthogonal(double gain, Optional<Integer> seed) implements Seeded<Orthogonal> {
    /** Length 1, as in Keras. */
    public Orthogonal() {
        this(1, Optional.empty());
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        if (shape.numDimensions() < 2) {
            throw new IllegalArgumentException(
                    "Orthogonal initializes weights of two axes or more, got a weight of shape " + shape);
        }
        int columns = Math.toIntExact(shape.get(shape.numDimensions() - 1));
        int rows = columns == 0 ? 0 : Initializer.length(shape) / columns;
        int many = Math.max(rows, columns);
        int few = Math.min(rows, columns);
        double[][] basis = basis(few, many, stream(random));
        float[] values = new float[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                values[r * columns + c] = (float) (gain * (rows < columns ? basis[r][c] : basis[c][r]));
            }
        }
        return values;
    }

    /** Perpendicular vectors of length 1, by Gram and Schmidt; twice, against rounding. */
    private static double[][] basis(int count, int length, RandomGenerator random) {
        double[][] vectors = new double[count][length];
        for (int v = 0; v < count; v++) {
            double[] vector = vectors[v];
            for (int i = 0; i < length; i++) {
                vector[i] = random.nextGaussian();
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int before = 0; before < v; before++) {
                    double along = product(vector, vectors[before]);
                    for (int i = 0; i < length; i++) {
                        vector[i] -= along * vectors[before][i];
                    }
                }
            }
            double norm = Math.sqrt(product(vector, vector));
            for (int i = 0; i < length; i++) {
                vector[i] /= norm;
            }
        }
        return vectors;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

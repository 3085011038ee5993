package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * Gaussian noise: while training, adds normally distributed numbers of mean 0; predicting, does nothing.
 *
 * <pre>{@code new GaussianNoise(0.1) // (8) -> (8), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param stddev standard deviation of the noise, from 0 to 1
 * @param seed of a stream of its own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/regularization_layers/gaussian_noise/">Keras: GaussianNoise layer</a>
 */
public record GaussianNoise(double stddev, Optional<Integer> seed, LayerOptions options)
        implements TrainingOnly<GaussianNoise>, HasSeed<GaussianNoise> {
    public GaussianNoise {
        if (!(stddev >= 0 && stddev <= 1)) {
            throw new IllegalArgumentException("GaussianNoise stddev must be from 0 to 1, got " + stddev);
        }
    }

    /** Noise of a standard deviation. */
    public GaussianNoise(double stddev) {
        this(stddev, Optional.empty(), LayerOptions.DEFAULT);
    }

    @Override
    public Operand<TFloating> emitTraining(LayerGraph graph, Operand<TFloating> x) {
        if (stddev == 0) {
            return x;
        }
        var tf = graph.tf();
        var noise = graph.cast(graph.random().seeded(seed).normal(tf.shape(x)));
        return tf.math.add(x, tf.math.mul(noise, graph.scalar(stddev)));
    }
}

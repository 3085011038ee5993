package dev.sequential.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * Random numbers inside the graph that depend on the seed of the training, the layer, and the number of the step alone.
 *
 * <p>Each call adds a stream of its own, so that two draws of one layer differ.
 */
public final class RandomOps {
    private final Ops tf;
    private final Operand<TInt64> seed;
    private final long layer;
    private int calls;

    /**
     * The streams of one layer.
     *
     * @param seed two numbers: the seed of the training, the number of the step
     * @param layer a number of the layer's own
     */
    public RandomOps(Ops tf, Operand<TInt64> seed, long layer) {
        this.tf = tf;
        this.seed = seed;
        this.layer = layer;
    }

    /** Numbers from 0 (inclusive) to 1 (exclusive). */
    public Operand<TFloat32> uniform(Operand<TInt32> shape) {
        return tf.random.statelessRandomUniform(shape, next(), TFloat32.class);
    }

    /** Numbers of mean 0 and standard deviation 1. */
    public Operand<TFloat32> normal(Operand<TInt32> shape) {
        return tf.random.statelessRandomNormal(shape, next(), TFloat32.class);
    }

    /** The two-number seed of a new stream. */
    public Operand<TInt64> next() {
        return tf.math.add(
                seed, tf.constant(new long[] {layer * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L * ++calls, 0}));
    }
}

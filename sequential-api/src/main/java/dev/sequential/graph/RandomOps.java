package dev.sequential.graph;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint16;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;

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

    /**
     * These numbers, or those of a seed that a layer has for itself: they depend on it and on the step, but neither on
     * the seed of the training nor on the layer.
     */
    public RandomOps seeded(Optional<Integer> own) {
        return own.map(number -> new RandomOps(
                        tf,
                        tf.math.add(
                                tf.math.mul(seed, tf.constant(new long[] {0, 1})), tf.constant(new long[] {number, 0})),
                        0))
                .orElse(this);
    }

    /** Numbers from 0 (inclusive) to 1 (exclusive). */
    public Operand<TFloat32> uniform(Operand<TInt32> shape) {
        return constant(tf.random.statelessRandomUniform(shape, next(), TFloat32.class));
    }

    /**
     * True with a probability, which is rounded to a multiple of 1/65536.
     *
     * <p>What is drawn are the bits of whole numbers: 8 for each answer where these suffice, 16 otherwise. That costs a
     * fraction of what as many floating-point numbers do.
     */
    public Operand<TBool> chance(Operand<TInt32> shape, double probability) {
        int parts = (int) Math.round(probability * 65536);
        if (parts == 0) {
            return tf.fill(shape, tf.constant(false));
        }
        int highest = parts - 1;
        return parts % 256 == 0
                ? tf.math.lessEqual(bits(shape, 4, TUint8.class), tf.constant(TUint8.class, (byte) (highest / 256)))
                : tf.math.lessEqual(bits(shape, 2, TUint16.class), tf.dtypes.cast(tf.constant(highest), TUint16.class));
    }

    /** Whole numbers of a small type, {@code each} of them cut from one random number. */
    private <T extends TNumber> Operand<T> bits(Operand<TInt32> shape, int each, Class<T> type) {
        var all = tf.constant(new int[] {-1});
        var count = tf.reshape(tf.prod(shape, tf.constant(0)), all);
        var words = tf.math.floorDiv(tf.math.add(count, tf.constant(each - 1)), tf.constant(each));
        var drawn = tf.random.statelessRandomUniformFullInt(words, next(), TInt32.class);
        var cut = tf.reshape(tf.bitcast(drawn, type), all);
        // no Slice, of which a GPU has no kernel for these types
        var first = tf.stridedSlice(cut, tf.constant(new int[] {0}), count, tf.constant(new int[] {1}));
        return tf.reshape(first, shape);
    }

    /** Numbers of mean 0 and standard deviation 1. */
    public Operand<TFloat32> normal(Operand<TInt32> shape) {
        return constant(tf.random.statelessRandomNormal(shape, next(), TFloat32.class));
    }

    /** Gamma-distributed numbers of scale 1. */
    public Operand<TFloat32> gamma(Operand<TInt32> shape, Operand<TFloat32> alpha) {
        var state = tf.random.statelessRandomGetKeyCounter(next());
        var drawn = tf.random.statelessRandomGamma(
                shape,
                state.key(),
                state.counter(),
                tf.random.statelessRandomGetAlg().alg(),
                alpha);
        return constant(drawn);
    }

    /** Beta-distributed numbers from 0 to 1, both of whose parameters are {@code alpha}. */
    public Operand<TFloat32> beta(Operand<TInt32> shape, Operand<TFloat32> alpha) {
        // G / (G + H) of two Gamma numbers, by their logarithms: those of small parameters are 0 in single precision
        return tf.math.sigmoid(tf.math.sub(logGamma(shape, alpha), logGamma(shape, alpha)));
    }

    /** Logarithms of Gamma-distributed numbers: those of the next parameter, times a power of an even number. */
    private Operand<TFloat32> logGamma(Operand<TInt32> shape, Operand<TFloat32> alpha) {
        var next = tf.math.log(gamma(shape, tf.math.add(alpha, tf.constant(1f))));
        var even = tf.math.sub(tf.constant(1f), uniform(shape));
        return tf.math.add(next, tf.math.div(tf.math.log(even), alpha));
    }

    /** Draws depend on the input by their shape; TensorFlow would look for a gradient by it, and has none. */
    private Operand<TFloat32> constant(Operand<TFloat32> drawn) {
        return tf.stopGradient(drawn);
    }

    /** The two-number seed of a new stream. */
    public Operand<TInt64> next() {
        return tf.math.add(
                seed, tf.constant(new long[] {layer * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L * ++calls, 0}));
    }
}

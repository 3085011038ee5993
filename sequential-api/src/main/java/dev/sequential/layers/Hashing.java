package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.HashKey;
import dev.sequential.layers.keywords.OutputMode;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TFloating;

/**
 * Hashes whole numbers, of which there may be any number, into a fixed number of bins.
 *
 * <pre>{@code new Hashing(3) // (4) -> (4), numbers from 0 to 2; no weights}</pre>
 *
 * <p>Input whole numbers {@code (...)}; inputs of a model are single precision, so that only numbers below 2^24 are
 * told apart surely. Output the bins {@code (...)}, or vectors {@code (..., num_bins)} of them. The hash is Keras's:
 * FarmHash64, or with a salt SipHash64, both computed on the CPU: TensorFlow has no kernels for GPUs of them. No
 * gradient goes through.
 *
 * @param numBins bins, at least 1
 * @param maskValue a number that has bin 0 for itself
 * @param salt the key of the hash
 * @param outputMode numbers or vectors
 * @param sparse refused when true
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/hashing/">Keras: Hashing layer</a>
 */
public record Hashing(
        int numBins,
        Optional<Long> maskValue,
        Optional<HashKey> salt,
        OutputMode outputMode,
        boolean sparse,
        LayerOptions options)
        implements KerasLayer<Hashing>, DropsMask {
    public Hashing {
        ArgumentChecks.atLeast(1, numBins, "Hashing num_bins");
        if (sparse) {
            throw new IllegalArgumentException("Hashing cannot be sparse: leave sparse(false)");
        }
        if (outputMode == OutputMode.TF_IDF) {
            throw new IllegalArgumentException(
                    "Hashing takes output_mode int, one_hot, multi_hot or count, got tf_idf");
        }
    }

    /** The numbers of bins. */
    public Hashing(int numBins) {
        this(numBins, Optional.empty(), Optional.empty(), OutputMode.INT, false, LayerOptions.DEFAULT);
    }

    /** The same layer, with bin 0 for this number alone. */
    public Hashing maskValue(long maskValue) {
        return Records.with(this, "maskValue", Optional.of(maskValue));
    }

    /** The same layer with a key of the hash. */
    public Hashing salt(long high, long low) {
        return Records.with(this, "salt", Optional.of(new HashKey(high, low)));
    }

    /** The same layer with {@code "int"}, {@code "one_hot"}, {@code "multi_hot"} or {@code "count"} as output. */
    public Hashing outputMode(String outputMode) {
        return Records.with(this, "outputMode", OutputMode.of(outputMode));
    }

    /** Refused when true. */
    public Hashing sparse(boolean sparse) {
        return Records.with(this, "sparse", sparse);
    }

    @Override
    public Shape outputShape(Shape input) {
        return outputMode.outputShape(input, numBins, "Hashing");
    }

    @Override
    public boolean autocast() {
        return false;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        Ops tf = graph.tf();
        Operand<TInt64> numbers = tf.dtypes.cast(x, TInt64.class);
        boolean masked = maskValue.isPresent() && numBins > 1;
        Operand<TString> digits = tf.dtypes.asString(numbers);
        Operand<TInt64> bins = hashed(tf, digits, salt, masked ? numBins - 1 : numBins);
        if (masked) {
            var absent = tf.math.equal(numbers, tf.constant(maskValue.get()));
            bins = tf.select(absent, tf.zerosLike(bins), tf.math.add(bins, tf.constant(1L)));
        }
        return outputMode.emit(graph, tf.dtypes.cast(bins, TInt32.class), numBins);
    }

    static Operand<TInt64> hashed(Ops tf, Operand<TString> text, Optional<HashKey> salt, long bins) {
        return salt.<Operand<TInt64>>map(
                        key -> tf.strings.toHashBucketStrong(text, bins, List.of(key.high(), key.low())))
                .orElseGet(() -> tf.strings.toHashBucketFast(text, bins));
    }
}

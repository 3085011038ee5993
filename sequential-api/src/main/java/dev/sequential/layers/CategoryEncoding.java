package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.OutputMode;
import java.util.Locale;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Encodes class numbers as one-hot, multi-hot or count vectors.
 *
 * <pre>{@code new CategoryEncoding(10) // (4) -> (10), no weights: which of ten classes occur among four}</pre>
 *
 * <p>Input: numbers from 0 to {@code numTokens - 1}. Output: with {@code one_hot} a vector for each number (a last axis
 * of length 1 is left out), with {@code multi_hot} and {@code count} one for all numbers along the first axis.
 *
 * @param numTokens length of the vectors, at least 1
 * @param outputMode {@code multi_hot}, {@code one_hot} or {@code count}
 * @param sparse must be false: a model's numbers are dense here
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/category_encoding/">Keras:
 *     CategoryEncoding layer</a>
 */
public record CategoryEncoding(int numTokens, OutputMode outputMode, boolean sparse, LayerOptions options)
        implements KerasLayer<CategoryEncoding>, DropsMask {
    public CategoryEncoding {
        ArgumentChecks.atLeast(1, numTokens, "CategoryEncoding num_tokens");
        if (outputMode == OutputMode.INT || outputMode == OutputMode.TF_IDF) {
            throw new IllegalArgumentException("CategoryEncoding takes output_mode multi_hot, one_hot or count, got "
                    + outputMode.name().toLowerCase(Locale.ROOT));
        }
        if (sparse) {
            throw new IllegalArgumentException("CategoryEncoding cannot be sparse: leave sparse(false)");
        }
    }

    /** Which of the classes occur, as in Keras. */
    public CategoryEncoding(int numTokens) {
        this(numTokens, OutputMode.MULTI_HOT, false, LayerOptions.DEFAULT);
    }

    /** The same layer, making {@code "multi_hot"}, {@code "one_hot"} or {@code "count"} vectors. */
    public CategoryEncoding outputMode(String outputMode) {
        return Records.with(this, "outputMode", OutputMode.of(outputMode));
    }

    /** Refused when true. */
    public CategoryEncoding sparse(boolean sparse) {
        return Records.with(this, "sparse", sparse);
    }

    @Override
    public Shape outputShape(Shape input) {
        return outputMode.outputShape(input, numTokens, "CategoryEncoding");
    }

    @Override
    public boolean autocast() {
        return false;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        return outputMode.emit(graph, graph.tf().dtypes.cast(x, TInt32.class), numTokens);
    }
}

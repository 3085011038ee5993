package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.data.Dataset;
import dev.sequential.data.Samples;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.preprocessing.QuantileSummary;
import dev.sequential.layers.keywords.OutputMode;
import dev.sequential.shapes.ShapeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Divides a range into intervals, and tells for each number in which it lies.
 *
 * <pre>{@code new Discretization(0, 1, 2) // (4) -> (4), no weights: 0.5 becomes 1}</pre>
 *
 * <p>Boundaries {@code b0 < b1 < ...}: below b0 is interval 0, from b0 on interval 1, and so on. Output: the interval's
 * number with {@code int}; otherwise vectors, as {@link CategoryEncoding} makes them.
 *
 * @param binBoundaries rising; empty until {@link #adapt} finds them
 * @param numBins intervals that {@link #adapt} is to find, each with about as many numbers
 * @param epsilon how far {@link #adapt} may be off, as a part of all numbers
 * @param outputMode {@code int}, {@code one_hot}, {@code multi_hot} or {@code count}
 * @param sparse must be false: a model's numbers are dense here
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/numerical/discretization/">Keras: Discretization
 *     layer</a>
 */
@KerasKeywords(without = "trainable")
public record Discretization(
        Optional<List<Double>> binBoundaries,
        Optional<Integer> numBins,
        double epsilon,
        OutputMode outputMode,
        boolean sparse,
        LayerOptions options)
        implements KerasLayer<Discretization>, DropsMask {
    public Discretization {
        binBoundaries = binBoundaries.map(List::copyOf);
        if (binBoundaries.isEmpty() && numBins.isEmpty()) {
            throw new IllegalArgumentException("Discretization needs bin_boundaries, or num_bins and adapt(data)");
        }
        numBins.ifPresent(bins -> ArgumentChecks.atLeast(1, bins, "Discretization num_bins"));
        if (outputMode == OutputMode.TF_IDF) {
            throw new IllegalArgumentException(
                    "Discretization takes output_mode int, one_hot, multi_hot or count, got tf_idf");
        }
        if (sparse) {
            throw new IllegalArgumentException("Discretization cannot be sparse: leave sparse(false)");
        }
    }

    /** Boundaries, and an interval's number as output. */
    public Discretization(double... binBoundaries) {
        this(
                Optional.of(Arrays.stream(binBoundaries).boxed().toList()),
                Optional.empty(),
                0.01,
                OutputMode.INT,
                false,
                LayerOptions.DEFAULT);
    }

    /** Boundaries or a number of intervals, as Keras's files hold them. */
    public Discretization(Optional<List<Double>> binBoundaries, Optional<Integer> numBins) {
        this(binBoundaries, numBins, 0.01, OutputMode.INT, false, LayerOptions.DEFAULT);
    }

    /** So many intervals, whose boundaries {@link #adapt} finds. */
    public static Discretization numBins(int numBins) {
        return new Discretization(
                Optional.empty(), Optional.of(numBins), 0.01, OutputMode.INT, false, LayerOptions.DEFAULT);
    }

    /** The same layer with a finer or coarser search for boundaries. */
    public Discretization epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    /** The same layer with {@code "int"}, {@code "one_hot"}, {@code "multi_hot"} or {@code "count"} as output. */
    public Discretization outputMode(String outputMode) {
        return Records.with(this, "outputMode", OutputMode.of(outputMode));
    }

    /** Refused when true. */
    public Discretization sparse(boolean sparse) {
        return Records.with(this, "sparse", sparse);
    }

    /** The same layer with boundaries that divide these numbers, nested Java arrays of any rank, into equal parts. */
    public Discretization adapt(Object numbers) {
        return adapted(QuantileSummary.of(epsilon, Samples.of(numbers, "data")));
    }

    /** The same layer with boundaries that divide the inputs of a data set into equal parts. */
    public Discretization adapt(Dataset data) {
        return adapted(QuantileSummary.of(epsilon, data));
    }

    private Discretization adapted(QuantileSummary found) {
        int bins = numBins.orElseThrow(() -> new IllegalArgumentException(
                "Discretization has its boundaries: to find them with adapt, start from Discretization.numBins(n)"));
        return Records.with(this, "binBoundaries", Optional.of(found.boundaries(bins)));
    }

    private List<Double> boundaries() {
        return binBoundaries.orElseThrow(() -> new ShapeException(
                "Discretization has no boundaries yet: give them, or call adapt(data) before the layer is added"));
    }

    @Override
    public Shape outputShape(Shape input) {
        return outputMode.outputShape(input, boundaries().size() + 1L, "Discretization");
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        List<Float> bounds = boundaries().stream().map(Double::floatValue).toList();
        return outputMode.emit(graph, tf.bucketize(tf.dtypes.cast(x, TFloat32.class), bounds), bounds.size() + 1);
    }

    @Override
    public boolean autocast() {
        return false;
    }
}

package dev.sequential.layers;

import static dev.sequential.config.Keyword.Written.NEVER;

import dev.sequential.config.Axes;
import dev.sequential.config.Keyword;
import dev.sequential.config.Records;
import dev.sequential.data.Dataset;
import dev.sequential.data.Samples;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Initializer;
import dev.sequential.initializers.Ones;
import dev.sequential.initializers.Zeros;
import dev.sequential.internal.ops.normalization.SampleAxes;
import dev.sequential.internal.ops.preprocessing.RunningMoments;
import dev.sequential.layers.keywords.NumberArray;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Feature-wise normalization: shifts and scales inputs by a mean and a variance that are given, or taken from data:
 * {@code (x - mean) / sqrt(variance)}.
 *
 * <pre>{@code
 * new Normalization().adapt(images)                 // float[60000][28][28][1]
 * new Normalization().statistics(mean, variance)    // double[3], double[3]
 * }</pre>
 *
 * <p>Input and output of one shape. Weights, none of them trained, unless mean and variance are given: {@code mean} and
 * {@code variance}, of the sizes along the axes, and {@code count}, which Keras keeps for older files.
 *
 * @param axis with a mean of their own at each place, the batch axis counted as 0; none for one mean of all numbers
 * @param mean given, of the sizes along the last of these axes, or one number
 * @param variance given, of the mean's shape
 * @param invert whether the layer does the opposite: {@code x * sqrt(variance) + mean}
 * @param found what {@link #adapt} found; it goes into the weights
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/numerical/normalization/">Keras: Normalization
 *     layer</a>
 */
public record Normalization(
        Axes axis,
        Optional<NumberArray> mean,
        Optional<NumberArray> variance,
        boolean invert,
        @Keyword(written = NEVER) Optional<Found> found,
        LayerOptions options)
        implements KerasLayer<Normalization> {
    private static final double SMALLEST = 1e-7;

    /**
     * Mean and variance of data.
     *
     * @param mean of each place
     * @param variance of each place
     */
    public record Found(NumberArray mean, NumberArray variance) {}

    public Normalization {
        if (!mean.map(NumberArray::shape).equals(variance.map(NumberArray::shape))) {
            throw new IllegalArgumentException(
                    "Normalization takes a mean and a variance of one shape, or neither, got %s and %s"
                            .formatted(shape(mean), shape(variance)));
        }
        mean.ifPresent(given -> {
            if (given.shape().numDimensions() > axis.list().size()) {
                throw new IllegalArgumentException(
                        "Normalization has %d axes with a mean of their own, but the mean has the shape %s"
                                .formatted(axis.list().size(), Dimensions.text(given.shape())));
            }
        });
    }

    private static String shape(Optional<NumberArray> numbers) {
        return numbers.map(given -> Dimensions.text(given.shape())).orElse("none");
    }

    /** Mean and variance for each place along the last axis, as in Keras; {@link #adapt} takes them from data. */
    public Normalization() {
        this(Axes.of(-1), Optional.empty(), Optional.empty(), false, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer with one mean and one variance of all numbers: {@code axis=None} in Keras. */
    public Normalization withoutAxis() {
        return Records.with(this, "axis", Axes.of(new int[0]));
    }

    /** The same layer with a mean at each place along these axes, the batch axis counted as 0. */
    public Normalization axis(int... axis) {
        return Records.with(this, "axis", Axes.of(axis));
    }

    /** The same layer with one mean and one variance for all numbers. */
    public Normalization statistics(double mean, double variance) {
        return given(NumberArray.of(mean), NumberArray.of(variance));
    }

    /** The same layer with a mean and a variance for each place along its axis. */
    public Normalization statistics(double[] mean, double[] variance) {
        return given(NumberArray.of(mean), NumberArray.of(variance));
    }

    private Normalization given(NumberArray given, NumberArray squares) {
        return new Normalization(axis, Optional.of(given), Optional.of(squares), invert, Optional.empty(), options);
    }

    /** The same layer, or its opposite. */
    public Normalization invert(boolean invert) {
        return Records.with(this, "invert", invert);
    }

    /** The same layer with the mean and variance of these samples: nested Java arrays, the first axis counts them. */
    public Normalization adapt(Object samples) {
        Samples read = Samples.of(samples, "data");
        return adapted(read.spec().shape(), moments(read.spec().shape()).add(read));
    }

    /** The same layer with the mean and variance of the inputs of a data set. */
    public Normalization adapt(Dataset data) {
        return adapted(data.input().shape(), moments(data.input().shape()).add(data));
    }

    private RunningMoments moments(Shape sample) {
        return new RunningMoments(sample, kept(sample).numbers());
    }

    private Normalization adapted(Shape sample, RunningMoments moments) {
        Shape shape = Shape.of(kept(sample).sizes());
        return new Normalization(
                axis,
                Optional.empty(),
                Optional.empty(),
                invert,
                Optional.of(new Found(array(shape, moments.means()), array(shape, moments.variances()))),
                options);
    }

    private static NumberArray array(Shape shape, float[] values) {
        List<Double> numbers = new ArrayList<>();
        for (float value : values) {
            numbers.add((double) value);
        }
        return new NumberArray(shape, numbers);
    }

    /** The axes in the order in which they lie, whichever way they were counted. */
    private SampleAxes kept(Shape input) {
        int[] numbers = new SampleAxes(axis, input, "Normalization").numbers();
        Arrays.sort(numbers);
        return new SampleAxes(Axes.of(numbers), input, "Normalization");
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape sizes = Shape.of(kept(input).sizes());
        mean.or(() -> found.map(Found::mean)).map(NumberArray::shape).ifPresent(given -> {
            for (int i = 1; i <= given.numDimensions(); i++) {
                long size = given.get(given.numDimensions() - i);
                ShapeChecks.require(
                        size == 1 || size == sizes.get(sizes.numDimensions() - i),
                        "Normalization has a mean of shape %s, but the input's axes have the sizes %s",
                        Dimensions.text(given),
                        Dimensions.text(sizes));
            }
        });
        return input;
    }

    @Override
    public List<Weight> weights(Shape input) {
        if (mean.isPresent()) {
            return List.of();
        }
        Shape sizes = Shape.of(kept(input).sizes());
        Initializer means = found.<Initializer>map(
                        data -> (shape, random) -> data.mean().floats())
                .orElseGet(Zeros::new);
        Initializer variances = found.<Initializer>map(
                        data -> (shape, random) -> data.variance().floats())
                .orElseGet(Ones::new);
        return List.of(
                Weight.state("mean", sizes, means),
                Weight.state("variance", sizes, variances),
                Weight.state("count", Shape.scalar(), new Zeros()));
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var centre = graph.cast(statistic(graph, "mean", mean));
        var root = tf.math.sqrt(graph.cast(statistic(graph, "variance", variance)));
        var spread = tf.math.maximum(root, graph.scalar(SMALLEST));
        return invert ? tf.math.add(centre, tf.math.mul(x, spread)) : tf.math.div(tf.math.sub(x, centre), spread);
    }

    /** A statistic with axes of length 1 where it is the same for all places. */
    private Operand<TFloat32> statistic(LayerGraph graph, String weight, Optional<NumberArray> given) {
        var tf = graph.tf();
        SampleAxes kept = kept(graph.inputShape());
        if (given.isEmpty()) {
            return tf.reshape(graph.variable(weight), tf.constant(kept.spread()));
        }
        int[] spread = new int[graph.inputShape().numDimensions() + 1];
        Arrays.fill(spread, 1);
        int[] axes = kept.numbers();
        Shape shape = given.get().shape();
        for (int i = 1; i <= shape.numDimensions(); i++) {
            spread[axes[axes.length - i]] = (int) shape.get(shape.numDimensions() - i);
        }
        return tf.reshape(tf.constant(given.get().floats()), tf.constant(spread));
    }
}

package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.graph.DTypePolicy;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Initializer;
import dev.sequential.initializers.Ones;
import dev.sequential.initializers.Zeros;
import dev.sequential.internal.ops.normalization.BatchNormOps;
import dev.sequential.internal.ops.normalization.BatchRenormalization;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Batch normalization: shifts and scales each channel to mean 0 and variance 1 over the batch, then by two trained
 * numbers.
 *
 * <pre>{@code new BatchNormalization() // (16, 16, 32) -> (16, 16, 32), 128 weights of which 64 are trained}</pre>
 *
 * <p>While predicting, and where the layer is frozen, mean and variance are moving averages of those seen in training.
 * Input and output of one shape. Weights: {@code gamma} and {@code beta} where there are, {@code moving_mean},
 * {@code moving_variance}, each {@code (channels)}. With {@code renorm}, training corrects what the batch makes towards
 * what prediction would, and there are {@code moving_stddev}, {@code renorm_mean} and {@code renorm_stddev} as well.
 *
 * @param axis of the channels, the batch axis counted as 0; -1 for the last
 * @param momentum how much of the moving averages is kept at each step
 * @param epsilon added to the variance, against division by 0
 * @param center whether {@code beta} is added
 * @param scale whether the result is multiplied by {@code gamma}
 * @param beta initializer, regularizer and constraint of beta
 * @param gamma initializer, regularizer and constraint of gamma
 * @param movingMeanInitializer initial values of the moving mean
 * @param movingVarianceInitializer initial values of the moving variance
 * @param renorm whether outputs in training are corrected towards moving averages: batch renormalization
 * @param renormClipping bounds of the correction: {@code rmin} and {@code rmax} of the factor, {@code dmax} of the
 *     shift
 * @param renormMomentum how much of the moving averages that the correction is towards is kept at each step
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy (2015), Batch normalization</a>
 * @see <a href="https://arxiv.org/abs/1702.03275">Ioffe (2017), Batch renormalization</a>
 * @see <a href="https://keras.io/api/layers/normalization_layers/batch_normalization/">Keras: BatchNormalization
 *     layer</a>
 */
@KerasKeywords(ignored = {"synchronized", "fused", "virtual_batch_size", "adjustment"})
public record BatchNormalization(
        int axis,
        double momentum,
        double epsilon,
        boolean center,
        boolean scale,
        WeightSpec beta,
        WeightSpec gamma,
        Initializer movingMeanInitializer,
        Initializer movingVarianceInitializer,
        boolean renorm,
        Optional<Map<String, Double>> renormClipping,
        double renormMomentum,
        LayerOptions options)
        implements KerasLayer<BatchNormalization>, HasGammaAndBeta<BatchNormalization>, ScalesChannels {
    public BatchNormalization {
        renormClipping = renormClipping.map(Map::copyOf);
        renormClipping.ifPresent(BatchRenormalization::checkBounds);
        if (!(momentum >= 0 && momentum <= 1) || !(epsilon >= 0)) {
            throw new IllegalArgumentException(
                    "BatchNormalization takes a momentum from 0 to 1 and an epsilon of at least 0, got %s and %s"
                            .formatted(momentum, epsilon));
        }
    }

    /** The last axis, momentum 0.99, epsilon 0.001: the defaults of Keras. */
    public BatchNormalization() {
        this(
                -1,
                0.99,
                1e-3,
                true,
                true,
                WeightSpec.BIAS,
                WeightSpec.of(new Ones()),
                new Zeros(),
                new Ones(),
                false,
                Optional.empty(),
                0.99,
                LayerOptions.DEFAULT);
    }

    /** The same layer for channels on another axis, the batch axis counted as 0. */
    public BatchNormalization axis(int axis) {
        return Records.with(this, "axis", axis);
    }

    /** The same layer with this moving mean initializer, by name, such as {@code "zeros"}. */
    public BatchNormalization movingMeanInitializer(String identifier) {
        return movingMeanInitializer(Initializer.of(identifier));
    }

    /** The same layer with this moving mean initializer. */
    public BatchNormalization movingMeanInitializer(Initializer movingMeanInitializer) {
        return Records.with(this, "movingMeanInitializer", movingMeanInitializer);
    }

    /** The same layer with this moving variance initializer, by name, such as {@code "ones"}. */
    public BatchNormalization movingVarianceInitializer(String identifier) {
        return movingVarianceInitializer(Initializer.of(identifier));
    }

    /** The same layer with this moving variance initializer. */
    public BatchNormalization movingVarianceInitializer(Initializer movingVarianceInitializer) {
        return Records.with(this, "movingVarianceInitializer", movingVarianceInitializer);
    }

    /** The same layer with this momentum of the moving averages. */
    public BatchNormalization momentum(double momentum) {
        return Records.with(this, "momentum", momentum);
    }

    /** The same layer, with outputs in training corrected towards moving averages or not. */
    public BatchNormalization renorm(boolean renorm) {
        return Records.with(this, "renorm", renorm);
    }

    /** The same layer with bounds of the correction, by name: {@code rmin}, {@code rmax}, {@code dmax}. */
    public BatchNormalization renormClipping(Map<String, Double> renormClipping) {
        return Records.with(this, "renormClipping", Optional.of(renormClipping));
    }

    /** The same layer, keeping this much of the moving averages that the correction is towards at each step. */
    public BatchNormalization renormMomentum(double renormMomentum) {
        return Records.with(this, "renormMomentum", renormMomentum);
    }

    @Override
    public Shape outputShape(Shape input) {
        ShapeChecks.require(
                channelAxis(input) >= 0 && channelAxis(input) < input.numDimensions(),
                "BatchNormalization has no axis %d in an input of shape %s",
                axis,
                Dimensions.text(input));
        ShapeChecks.known(input.get(channelAxis(input)), "The channels of BatchNormalization's input");
        return input;
    }

    @Override
    public List<Weight> weights(Shape input) {
        long channels = input.get(channelAxis(input));
        List<Weight> weights = new ArrayList<>(gammaAndBeta(channels));
        weights.add(Weight.state("moving_mean", Shape.of(channels), movingMeanInitializer));
        weights.add(Weight.state("moving_variance", Shape.of(channels), movingVarianceInitializer));
        if (renorm) {
            weights.add(Weight.state("moving_stddev", Shape.of(channels), this::movingDeviation));
            weights.add(Weight.state("renorm_mean", Shape.of(channels), movingMeanInitializer));
            weights.add(Weight.state("renorm_stddev", Shape.of(channels), this::movingDeviation));
        }
        return weights;
    }

    /** The initial moving standard deviations of batch renormalization: the roots of the initial moving variance. */
    private float[] movingDeviation(Shape shape, RandomGenerator random) {
        float[] values = movingVarianceInitializer.values(shape, random);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sqrt(values[i]);
        }
        return values;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var renormalization = renorm
                ? Optional.of(new BatchRenormalization(renormClipping.orElse(Map.of()), renormMomentum))
                : Optional.<BatchRenormalization>empty();
        int axisOfChannels = channelAxis(graph.inputShape());
        return new BatchNormOps(graph, axisOfChannels, momentum, epsilon, center, scale, renormalization).emit(x);
    }

    @Override
    public Optional<ChannelScale> channelScale(Shape input, Function<String, float[]> weights) {
        if (channelAxis(input) != input.numDimensions() - 1 || !options.dtype().equals(DTypePolicy.FLOAT32)) {
            return Optional.empty();
        }
        float[] mean = weights.apply("moving_mean");
        float[] variance = weights.apply("moving_variance");
        float[] factor = new float[mean.length];
        float[] shift = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            double by = (scale ? weights.apply("gamma")[i] : 1) / Math.sqrt(variance[i] + epsilon);
            factor[i] = (float) by;
            shift[i] = (float) ((center ? weights.apply("beta")[i] : 0) - mean[i] * by);
        }
        return Optional.of(new ChannelScale(factor, shift));
    }

    /** The axis of the channels, the batch axis not counted. */
    private int channelAxis(Shape input) {
        return axis < 0 ? input.numDimensions() + axis : axis - 1;
    }
}

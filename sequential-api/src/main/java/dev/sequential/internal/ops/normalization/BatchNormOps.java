package dev.sequential.internal.ops.normalization;

import dev.sequential.graph.LayerGraph;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;
import org.tensorflow.types.family.TNumber;

/**
 * The ops of a batch normalization over the weights {@code gamma}, {@code beta}, {@code moving_mean} and
 * {@code moving_variance}.
 *
 * <p>Images with the channels last take TensorFlow's fused op, everything else the formula. Both compute in single
 * precision: the fused op takes and gives bfloat16 as it is, everything else is cast before and after. The fused op
 * multiplies the variance of the batch by n / (n - 1), Keras's moving variance does not, so this divides it out.
 *
 * @param graph of the layer
 * @param channelAxis of the input, the batch axis not counted
 * @param momentum how much of the moving averages is kept at each step
 * @param epsilon added to the variance, against division by 0
 * @param center whether {@code beta} is added
 * @param scale whether the result is multiplied by {@code gamma}
 * @param renormalization corrects outputs in training, where asked for
 */
public record BatchNormOps(
        LayerGraph graph,
        int channelAxis,
        double momentum,
        double epsilon,
        boolean center,
        boolean scale,
        Optional<BatchRenormalization> renormalization) {
    public Operand<TFloating> emit(Operand<TFloating> x) {
        Shape shape = graph.inputShape();
        boolean image =
                shape.numDimensions() == 3 && channelAxis == 2 && graph.mask().isEmpty();
        boolean batch = graph.training() && !graph.frozen();
        boolean fused = image && epsilon >= 1.001e-5 && !(batch && renormalization.isPresent());
        if (fused && graph.type() == (Class<?>) TBfloat16.class) {
            return batch ? fusedTraining(x) : fusedInference(x);
        }
        Operand<TFloat32> input = graph.tf().dtypes.cast(x, TFloat32.class);
        if (fused) {
            return graph.cast(batch ? fusedTraining(input) : fusedInference(input));
        }
        return graph.cast(batch ? training(input) : normalize(input, stored("moving_mean"), stored("moving_variance")));
    }

    private <T extends TNumber> Operand<T> fusedTraining(Operand<T> x) {
        Ops tf = graph.tf();
        var empty = tf.constant(new float[0]);
        var fused = tf.nn.fusedBatchNorm(
                x,
                gamma(),
                beta(),
                empty,
                empty,
                FusedBatchNorm.epsilon((float) epsilon),
                FusedBatchNorm.isTraining(true));
        Operand<TFloat32> n = tf.math.div(tf.dtypes.cast(tf.size(x), TFloat32.class), tf.constant((float)
                graph.inputShape().get(channelAxis)));
        var unbiased = tf.math.div(tf.math.maximum(tf.math.sub(n, tf.constant(1f)), tf.constant(1f)), n);
        move("moving_mean", fused.batchMean());
        move("moving_variance", tf.math.mul(fused.batchVariance(), unbiased));
        return fused.y();
    }

    private <T extends TNumber> Operand<T> fusedInference(Operand<T> x) {
        return graph.tf()
                .nn
                .fusedBatchNorm(
                        x,
                        gamma(),
                        beta(),
                        stored("moving_mean"),
                        stored("moving_variance"),
                        FusedBatchNorm.epsilon((float) epsilon),
                        FusedBatchNorm.isTraining(false))
                .y();
    }

    private Operand<TFloat32> training(Operand<TFloat32> x) {
        Ops tf = graph.tf();
        int rank = graph.inputShape().numDimensions() + 1;
        var others = tf.constant(
                IntStream.range(0, rank).filter(axis -> axis != channelAxis + 1).toArray());
        Operand<TFloat32> mean;
        Operand<TFloat32> variance;
        if (graph.mask().isPresent()) {
            var counts = counts(rank);
            var total = tf.stopGradient(
                    tf.math.add(tf.sum(tf.math.mul(counts, tf.onesLike(x)), others), tf.constant(1e-7f)));
            mean = tf.math.div(tf.sum(tf.math.mul(counts, x), others), total);
            var squared = tf.math.squaredDifference(x, spread(mean));
            variance = tf.math.div(tf.sum(tf.math.mul(counts, squared), others), total);
        } else {
            mean = tf.math.mean(x, others);
            variance = tf.math.mean(tf.math.squaredDifference(x, spread(mean)), others);
        }
        if (renormalization.isPresent()) {
            return renormalized(renormalization.get(), x, mean, variance);
        }
        move("moving_mean", mean);
        move("moving_variance", variance);
        return normalize(x, mean, variance);
    }

    private Operand<TFloat32> renormalized(
            BatchRenormalization towards, Operand<TFloat32> x, Operand<TFloat32> mean, Operand<TFloat32> variance) {
        Ops tf = graph.tf();
        Operand<TFloat32> least = tf.constant((float) epsilon);
        var deviation = tf.math.sqrt(tf.math.add(variance, least));
        var correction = towards.of(graph, epsilon, mean, deviation);
        move("renorm_mean", mean, towards.momentum());
        move("renorm_stddev", deviation, towards.momentum());
        move("moving_mean", mean);
        var moved = move("moving_stddev", deviation);
        var positive = tf.nn.relu(tf.math.sub(tf.math.mul(moved, moved), least));
        graph.update("moving_variance", floating(positive));
        Operand<TFloat32> gamma = correction.factor();
        Operand<TFloat32> beta = correction.shift();
        if (scale) {
            gamma = tf.math.mul(gamma, graph.variable("gamma"));
            beta = tf.math.mul(beta, graph.variable("gamma"));
        }
        if (center) {
            beta = tf.math.add(beta, graph.variable("beta"));
        }
        return normalize(x, mean, variance, Optional.of(gamma), Optional.of(beta));
    }

    /** 1 for the time steps that count, 0 for the others, with as many axes as the input. */
    private Operand<TFloat32> counts(int rank) {
        Ops tf = graph.tf();
        Operand<TFloat32> counts = tf.dtypes.cast(graph.mask().orElseThrow(), TFloat32.class);
        for (int axis = counts.shape().numDimensions(); axis < rank; axis++) {
            counts = tf.expandDims(counts, tf.constant(-1));
        }
        return counts;
    }

    private Operand<TFloat32> normalize(Operand<TFloat32> x, Operand<TFloat32> mean, Operand<TFloat32> variance) {
        Optional<Operand<TFloat32>> gamma = scale ? Optional.of(graph.variable("gamma")) : Optional.empty();
        Optional<Operand<TFloat32>> beta = center ? Optional.of(graph.variable("beta")) : Optional.empty();
        return normalize(x, mean, variance, gamma, beta);
    }

    private Operand<TFloat32> normalize(
            Operand<TFloat32> x,
            Operand<TFloat32> mean,
            Operand<TFloat32> variance,
            Optional<Operand<TFloat32>> gamma,
            Optional<Operand<TFloat32>> beta) {
        Ops tf = graph.tf();
        Operand<TFloat32> factor = tf.math.rsqrt(tf.math.add(variance, tf.constant((float) epsilon)));
        if (gamma.isPresent()) {
            factor = tf.math.mul(factor, gamma.get());
        }
        Operand<TFloat32> offset = tf.math.neg(tf.math.mul(mean, factor));
        if (beta.isPresent()) {
            offset = tf.math.add(offset, beta.get());
        }
        return tf.math.add(tf.math.mul(x, spread(factor)), spread(offset));
    }

    private Operand<TFloat32> move(String average, Operand<TFloat32> seen) {
        return move(average, seen, momentum);
    }

    private Operand<TFloat32> move(String average, Operand<TFloat32> seen, double kept) {
        Ops tf = graph.tf();
        var before = tf.math.mul(stored(average), tf.constant((float) kept));
        var added = tf.math.mul(seen, tf.constant((float) (1 - kept)));
        Operand<TFloat32> moved = tf.math.add(before, added);
        graph.update(average, floating(moved));
        return moved;
    }

    /** One number a channel, with axes of length 1 so that it spreads over the input. */
    private Operand<TFloat32> spread(Operand<TFloat32> perChannel) {
        int[] shape = new int[graph.inputShape().numDimensions() + 1];
        Arrays.fill(shape, 1);
        shape[channelAxis + 1] = -1;
        return graph.tf().reshape(perChannel, graph.tf().constant(shape));
    }

    private Operand<TFloat32> gamma() {
        return scale ? graph.variable("gamma") : constant(1f);
    }

    private Operand<TFloat32> beta() {
        return center ? graph.variable("beta") : constant(0f);
    }

    private Operand<TFloat32> constant(float value) {
        float[] values = new float[Math.toIntExact(graph.inputShape().get(channelAxis))];
        Arrays.fill(values, value);
        return graph.tf().constant(values);
    }

    private Operand<TFloat32> stored(String average) {
        return graph.variable(average);
    }

    @SuppressWarnings("unchecked") // TFloat32 is a TFloating
    private static Operand<TFloating> floating(Operand<TFloat32> value) {
        return (Operand<TFloating>) (Operand<?>) value;
    }
}

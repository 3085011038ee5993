package dev.sequential.internal.ops.normalization;

import dev.sequential.graph.LayerGraph;
import java.util.Map;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Batch renormalization, the keyword {@code renorm} of a batch normalization: corrects what the mean and deviation of a
 * batch make towards what moving averages of them would.
 *
 * @param bounds of the correction: {@code rmin} and {@code rmax} of the factor, {@code dmax} of the shift
 * @param momentum how much of the moving averages that the correction is towards is kept at each step
 */
public record BatchRenormalization(Map<String, Double> bounds, double momentum) {
    /**
     * The correction: normalized numbers times {@code factor}, plus {@code shift}, are those that moving averages would
     * have made; no gradient is by these two.
     *
     * @param factor of each channel
     * @param shift of each channel
     */
    record Correction(Operand<TFloat32> factor, Operand<TFloat32> shift) {}

    private static final Set<String> BOUNDS = Set.of("rmax", "rmin", "dmax");

    /** Refuses bounds that Keras does not have, or that leave no room. */
    public static void checkBounds(Map<String, Double> bounds) {
        double least = bounds.getOrDefault("rmin", Double.NEGATIVE_INFINITY);
        double most = bounds.getOrDefault("rmax", Double.POSITIVE_INFINITY);
        if (!BOUNDS.containsAll(bounds.keySet()) || least > most || bounds.getOrDefault("dmax", 0.0) < 0) {
            throw new IllegalArgumentException(
                    "renorm_clipping takes rmin <= rmax, and dmax >= 0, got %s".formatted(bounds));
        }
    }

    /** The correction of a batch of this mean and standard deviation. */
    Correction of(LayerGraph graph, double epsilon, Operand<TFloat32> mean, Operand<TFloat32> deviation) {
        Ops tf = graph.tf();
        var kept = tf.math.maximum(graph.variable("renorm_stddev"), tf.constant((float) Math.sqrt((float) epsilon)));
        Operand<TFloat32> factor = tf.math.div(deviation, kept);
        Operand<TFloat32> shift = tf.math.div(tf.math.sub(mean, graph.variable("renorm_mean")), kept);
        if (bounds.containsKey("rmin")) {
            factor = tf.math.maximum(factor, tf.constant(bounds.get("rmin").floatValue()));
        }
        if (bounds.containsKey("rmax")) {
            factor = tf.math.minimum(factor, tf.constant(bounds.get("rmax").floatValue()));
        }
        if (bounds.containsKey("dmax")) {
            float most = bounds.get("dmax").floatValue();
            shift = tf.clipByValue(shift, tf.constant(-most), tf.constant(most));
        }
        return new Correction(tf.stopGradient(factor), tf.stopGradient(shift));
    }
}

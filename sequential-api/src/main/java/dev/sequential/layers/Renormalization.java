package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Initializer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What {@link BatchNormalization} does with {@code renorm}: its normalized numbers times {@code factor}, plus
 * {@code shift}, are those that moving averages would have made; no gradient is by these two.
 *
 * @param factor of each channel
 * @param shift of each channel
 */
record Renormalization(Operand<TFloat32> factor, Operand<TFloat32> shift) {
    private static final Set<String> BOUNDS = Set.of("rmax", "rmin", "dmax");

    /** Refuses bounds that Keras does not have, or that leave no room. */
    static void checkBounds(Map<String, Double> bounds) {
        double least = bounds.getOrDefault("rmin", Double.NEGATIVE_INFINITY);
        double most = bounds.getOrDefault("rmax", Double.POSITIVE_INFINITY);
        if (!BOUNDS.containsAll(bounds.keySet()) || least > most || bounds.getOrDefault("dmax", 0.0) < 0) {
            throw new IllegalArgumentException(
                    "renorm_clipping takes rmin <= rmax, and dmax >= 0, got %s".formatted(bounds));
        }
    }

    /** The weights that a layer has for this. */
    static List<Weight> weights(Shape channels, BatchNormalization layer) {
        Initializer deviation = (shape, random) -> {
            float[] values = layer.movingVarianceInitializer().values(shape, random);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.sqrt(values[i]);
            }
            return values;
        };
        return List.of(
                Weight.state("moving_stddev", channels, deviation),
                Weight.state("renorm_mean", channels, layer.movingMeanInitializer()),
                Weight.state("renorm_stddev", channels, deviation));
    }

    /** The correction of a batch of this mean and standard deviation. */
    static Renormalization of(
            LayerGraph graph, BatchNormalization layer, Operand<TFloat32> mean, Operand<TFloat32> deviation) {
        Ops tf = graph.tf();
        var kept = tf.math.maximum(
                graph.variable("renorm_stddev"), tf.constant((float) Math.sqrt((float) layer.epsilon())));
        Operand<TFloat32> factor = tf.math.div(deviation, kept);
        Operand<TFloat32> shift = tf.math.div(tf.math.sub(mean, graph.variable("renorm_mean")), kept);
        Map<String, Double> bounds = layer.renormClipping().orElse(Map.of());
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
        return new Renormalization(tf.stopGradient(factor), tf.stopGradient(shift));
    }
}

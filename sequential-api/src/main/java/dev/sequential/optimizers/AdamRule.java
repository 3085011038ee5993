package dev.sequential.optimizers;

import dev.sequential.graph.UpdateGraph;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * Adam's step of one variable with the slots {@code momentum}, {@code velocity} and, with {@code amsgrad},
 * {@code velocity_hat}: by TensorFlow's fused op, or in parts where the gradient is one of an embedding's occurrences
 * or the fused op would lose too much.
 */
record AdamRule(UpdateGraph graph, double beta1, double beta2, double epsilon, boolean amsgrad) {
    /** What the fused op, several times as fast, may lose of a mean: of Keras's defaults 1.3e-5. */
    private static final double FUSED = 2e-5;

    Op emit(Operand<TFloat32> gradient, Operand<TFloat32> learningRate) {
        var tf = graph.tf();
        var power1 = tf.math.pow(graph.scalar(beta1), graph.step());
        var power2 = tf.math.pow(graph.scalar(beta2), graph.step());
        if (graph.hasOccurrences() || rounding(beta1) > FUSED || rounding(beta2) > FUSED) {
            var one = graph.scalar(1);
            var root = tf.math.sqrt(tf.math.sub(one, power2));
            return inParts(gradient, tf.math.div(tf.math.mul(learningRate, root), tf.math.sub(one, power1)));
        }
        if (amsgrad) {
            return tf.train.resourceApplyAdamWithAmsgrad(
                    graph.variable(),
                    graph.slot("momentum"),
                    graph.slot("velocity"),
                    graph.slot("velocity_hat"),
                    power1,
                    power2,
                    learningRate,
                    graph.scalar(beta1),
                    graph.scalar(beta2),
                    graph.scalar(epsilon),
                    gradient);
        }
        return tf.train.resourceApplyAdam(
                graph.variable(),
                graph.slot("momentum"),
                graph.slot("velocity"),
                power1,
                power2,
                learningRate,
                graph.scalar(beta1),
                graph.scalar(beta2),
                graph.scalar(epsilon),
                gradient);
    }

    /** What the fused op loses of {@code 1 - kept}, which it takes from {@code kept} in single precision. */
    private static double rounding(double kept) {
        return Math.abs((1 - (float) kept) / (1 - kept) - 1);
    }

    private Op inParts(Operand<TFloat32> gradient, Operand<TFloat32> rate) {
        var tf = graph.tf();
        var mean = runningMean(graph, "momentum", gradient, beta1);
        var square = runningMean(graph, "velocity", graph.squared(gradient), beta2);
        List<Op> assigned =
                new ArrayList<>(List.of(graph.assignSlot("momentum", mean), graph.assignSlot("velocity", square)));
        Operand<TFloat32> divisor = square;
        if (amsgrad) {
            divisor = tf.math.maximum(graph.slotValue("velocity_hat"), square);
            assigned.add(graph.assignSlot("velocity_hat", divisor));
        }
        var step = tf.math.div(tf.math.mul(mean, rate), tf.math.add(tf.math.sqrt(divisor), graph.scalar(epsilon)));
        assigned.add(graph.assign(tf.math.sub(graph.value(), step)));
        return graph.all(assigned);
    }

    /** The running mean in a slot, moved towards a value; {@code kept} of the old mean stays. */
    static Operand<TFloat32> runningMean(UpdateGraph graph, String slot, Operand<TFloat32> value, double kept) {
        var tf = graph.tf();
        var old = graph.slotValue(slot);
        return tf.math.add(old, tf.math.mul(tf.math.sub(value, old), graph.scalar(1 - kept)));
    }
}

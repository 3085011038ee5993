package dev.sequential.optimizers;

import dev.sequential.config.Records;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * Lion: steps of one size, in the direction of the sign of a running mean of the gradient.
 *
 * @param learningRate of each step
 * @param beta1 how much of the mean is kept at each step
 * @param beta2 how much of the running mean is kept at each step
 * @param options keywords that every optimizer takes
 * @see <a href="https://arxiv.org/abs/2302.06675">Chen et al. (2023), Symbolic Discovery of Optimization Algorithms</a>
 * @see <a href="https://keras.io/api/optimizers/lion/">Keras: Lion</a>
 */
public record Lion(Schedule learningRate, double beta1, double beta2, OptimizerOptions options)
        implements KerasOptimizer<Lion> {
    public Lion {
        if (!(beta1 > 0 && beta1 <= 1)) {
            throw new IllegalArgumentException("Lion needs 0 < beta1 <= 1, got " + beta1);
        }
    }

    /** Learning rate 0.001, as in Keras. */
    public Lion() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public Lion(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public Lion(Schedule learningRate) {
        this(learningRate, 0.9, 0.99, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer with another {@code beta1}: how much of the mean is kept at each step. */
    public Lion beta1(double beta1) {
        return Records.with(this, "beta1", beta1);
    }

    /** The same optimizer with another {@code beta2}: how much of the running mean is kept at each step. */
    public Lion beta2(double beta2) {
        return Records.with(this, "beta2", beta2);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        return List.of(Slot.zeros("momentum", variable));
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        var mean = graph.slotValue("momentum");
        var direction = tf.math.sign(blend(graph, mean, gradient, beta1));
        var step = tf.math.mul(graph.learningRate(), direction);
        return graph.all(List.of(
                graph.assign(tf.math.sub(graph.value(), step)),
                graph.assignSlot("momentum", blend(graph, mean, gradient, beta2))));
    }

    private static Operand<TFloat32> blend(
            UpdateGraph graph, Operand<TFloat32> old, Operand<TFloat32> value, double kept) {
        var tf = graph.tf();
        return tf.math.add(tf.math.mul(old, graph.scalar(kept)), tf.math.mul(value, graph.scalar(1 - (float) kept)));
    }
}

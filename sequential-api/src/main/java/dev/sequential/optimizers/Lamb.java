package dev.sequential.optimizers;

import dev.sequential.config.Records;
import dev.sequential.graph.Sums;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * LAMB: Adam with steps in proportion to the norm of each weight, for large batches.
 *
 * @param learningRate of each step
 * @param beta1 how much of the mean is kept at each step
 * @param beta2 how much of the mean square is kept at each step
 * @param epsilon a small number against division by 0
 * @param options keywords that every optimizer takes
 * @see <a href="https://arxiv.org/abs/1904.00962">You et al. (2019), Large Batch Optimization for Deep Learning</a>
 * @see <a href="https://keras.io/api/optimizers/lamb/">Keras: Lamb</a>
 */
public record Lamb(Schedule learningRate, double beta1, double beta2, double epsilon, OptimizerOptions options)
        implements KerasOptimizer<Lamb> {
    /** Learning rate 0.001, as in Keras. */
    public Lamb() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public Lamb(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public Lamb(Schedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer with another {@code beta1}: how much of the mean is kept at each step. */
    public Lamb beta1(double beta1) {
        return Records.with(this, "beta1", beta1);
    }

    /** The same optimizer with another {@code beta2}: how much of the mean square is kept at each step. */
    public Lamb beta2(double beta2) {
        return Records.with(this, "beta2", beta2);
    }

    /** The same optimizer with another {@code epsilon}: a small number against division by 0. */
    public Lamb epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        return List.of(Slot.zeros("momentum", variable), Slot.zeros("velocity", variable));
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        var mean = AdamRule.runningMean(graph, "momentum", gradient, beta1);
        var square = AdamRule.runningMean(graph, "velocity", graph.squared(gradient), beta2);
        var root = tf.math.add(tf.math.sqrt(unbiased(graph, square, beta2)), graph.scalar(epsilon));
        Operand<TFloat32> update = tf.math.div(unbiased(graph, mean, beta1), root);
        var weightNorm = norm(graph, graph.value());
        var updateNorm = norm(graph, update);
        var zero = graph.scalar(0);
        var both = tf.math.logicalAnd(tf.math.greater(weightNorm, zero), tf.math.greater(updateNorm, zero));
        var ratio = tf.select(both, tf.math.div(weightNorm, updateNorm), graph.scalar(1));
        var step = tf.math.mul(tf.math.mul(ratio, graph.learningRate()), update);
        return graph.all(List.of(
                graph.assignSlot("momentum", mean),
                graph.assignSlot("velocity", square),
                graph.assign(tf.math.sub(graph.value(), step))));
    }

    private static Operand<TFloat32> unbiased(UpdateGraph graph, Operand<TFloat32> mean, double kept) {
        var tf = graph.tf();
        return tf.math.div(mean, tf.math.sub(graph.scalar(1), tf.math.pow(graph.scalar(kept), graph.step())));
    }

    private static Operand<TFloat32> norm(UpdateGraph graph, Operand<TFloat32> value) {
        var tf = graph.tf();
        return tf.math.sqrt(Sums.sum(tf, tf.math.square(value)));
    }
}

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
 * Adamax: Adam with the largest recent gradient in the place of the mean square.
 *
 * @param learningRate of each step
 * @param beta1 how much of the mean is kept at each step
 * @param beta2 how much of the mean square is kept at each step
 * @param epsilon a small number against division by 0
 * @param options keywords that every optimizer takes
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba (2014), Adam</a>
 * @see <a href="https://keras.io/api/optimizers/adamax/">Keras: Adamax</a>
 */
public record Adamax(Schedule learningRate, double beta1, double beta2, double epsilon, OptimizerOptions options)
        implements KerasOptimizer<Adamax> {
    /** Learning rate 0.001, as in Keras. */
    public Adamax() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public Adamax(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public Adamax(Schedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer with another {@code beta1}: how much of the mean is kept at each step. */
    public Adamax beta1(double beta1) {
        return Records.with(this, "beta1", beta1);
    }

    /** The same optimizer with another {@code beta2}: how much of the mean square is kept at each step. */
    public Adamax beta2(double beta2) {
        return Records.with(this, "beta2", beta2);
    }

    /** The same optimizer with another {@code epsilon}: a small number against division by 0. */
    public Adamax epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        return List.of(Slot.zeros("momentum", variable), Slot.zeros("norm", variable));
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        var mean = AdamRule.runningMean(graph, "momentum", gradient, beta1);
        var norm = tf.math.maximum(
                tf.math.mul(graph.scalar(beta2), graph.slotValue("norm")), graph.each(gradient, tf.math::abs));
        var rest = tf.math.sub(graph.scalar(1), tf.math.pow(graph.scalar(beta1), graph.step()));
        var step = tf.math.div(
                tf.math.mul(graph.learningRate(), mean), tf.math.mul(rest, tf.math.add(norm, graph.scalar(epsilon))));
        return graph.all(List.of(
                graph.assignSlot("momentum", mean),
                graph.assignSlot("norm", norm),
                graph.assign(tf.math.sub(graph.value(), step))));
    }
}

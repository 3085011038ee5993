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
 * Schedule-free AdamW: Adam whose weights lie between a fast sequence, which follows the gradients, and the mean of all
 * its places so far; it needs no schedule of the learning rate.
 *
 * <pre>{@code new ScheduleFreeAdamW(0.0025).warmupSteps(100)}</pre>
 *
 * <p>Slots: {@code momentum}, the fast sequence, which starts where the weights are; {@code velocity}, the running mean
 * of squared gradients. As in Keras, the weights stay between both when training ends.
 *
 * @param learningRate of each step
 * @param beta1 how near the weights are to the mean, from 0 to 1: at 1 they are the mean
 * @param beta2 how much of the mean square is kept at each step
 * @param epsilon added to the root, against division by 0
 * @param warmupSteps over how many steps the learning rate rises to its full height
 * @param options keywords that every optimizer takes
 * @see <a href="https://arxiv.org/abs/2405.15682">Defazio et al. (2024), The Road Less Scheduled</a>
 * @see <a href="https://keras.io/api/optimizers/">Keras: optimizers</a>
 */
public record ScheduleFreeAdamW(
        Schedule learningRate, double beta1, double beta2, double epsilon, int warmupSteps, OptimizerOptions options)
        implements KerasOptimizer<ScheduleFreeAdamW> {
    public ScheduleFreeAdamW {
        if (warmupSteps < 0) {
            throw new IllegalArgumentException("ScheduleFreeAdamW warmup_steps must be at least 0, got " + warmupSteps);
        }
    }

    /** Learning rate 0.0025, as in Keras. */
    public ScheduleFreeAdamW() {
        this(0.0025);
    }

    /** A learning rate that stays the same. */
    public ScheduleFreeAdamW(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public ScheduleFreeAdamW(Schedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer with another {@code beta1}: how near its weights are to the mean, from 0 to 1. */
    public ScheduleFreeAdamW beta1(double beta1) {
        return Records.with(this, "beta1", beta1);
    }

    /** The same optimizer, keeping this much of the mean square at each step. */
    public ScheduleFreeAdamW beta2(double beta2) {
        return Records.with(this, "beta2", beta2);
    }

    /** The same optimizer with another number added to the root. */
    public ScheduleFreeAdamW epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    /** The same optimizer with a learning rate that rises over so many steps. */
    public ScheduleFreeAdamW warmupSteps(int warmupSteps) {
        return Records.with(this, "warmupSteps", warmupSteps);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        return List.of(Slot.zeros("momentum", variable), Slot.zeros("velocity", variable));
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        var one = graph.scalar(1);
        var first = tf.math.equal(graph.step(), one);
        var fast = tf.select(first, graph.undecayed(), graph.slotValue("momentum"));
        var old = graph.slotValue("velocity");
        var square = tf.math.add(
                old, tf.math.mul(tf.math.sub(graph.squared(gradient), old), graph.scalar(1 - (float) beta2)));
        var unbiased = tf.math.div(square, tf.math.sub(one, tf.math.pow(graph.scalar(beta2), graph.step())));
        var root = tf.math.add(tf.math.sqrt(unbiased), graph.scalar(epsilon));
        var next = tf.math.sub(fast, tf.math.div(tf.math.mul(rate(graph), gradient), root));
        var part = tf.math.div(one, graph.step());
        // Keras 3.15 takes the mean out of the weights by the fast sequence's new place, not by the one they were made
        // with
        var mean = tf.math.div(
                tf.math.sub(graph.value(), tf.math.mul(graph.scalar(1 - (float) beta1), next)), graph.scalar(beta1));
        var nextMean = tf.math.add(tf.math.mul(tf.math.sub(one, part), mean), tf.math.mul(part, next));
        var between = tf.math.add(
                tf.math.mul(graph.scalar(1 - (float) beta1), next), tf.math.mul(graph.scalar(beta1), nextMean));
        return graph.all(List.of(
                graph.assignSlot("momentum", next), graph.assignSlot("velocity", square), graph.assign(between)));
    }

    private Operand<TFloat32> rate(UpdateGraph graph) {
        if (warmupSteps == 0) {
            return graph.learningRate();
        }
        var tf = graph.tf();
        var risen = tf.math.div(graph.step(), graph.scalar(warmupSteps));
        return tf.math.mul(graph.learningRate(), tf.math.minimum(risen, graph.scalar(1)));
    }
}

package dev.sequential.optimizers;

import dev.sequential.config.Records;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * RMSprop: divides the gradient by the root of a running mean of its square.
 *
 * @param learningRate of each step
 * @param rho how much of the mean is kept at each step
 * @param momentum how much of the last step is taken again
 * @param epsilon added to the mean, against division by 0
 * @param centered whether the square of the mean gradient is taken off the mean square
 * @param options keywords that every optimizer takes
 * @see <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Hinton (2012), lecture 6e</a>
 * @see <a href="https://keras.io/api/optimizers/rmsprop/">Keras: RMSprop</a>
 */
public record RMSprop(
        Schedule learningRate, double rho, double momentum, double epsilon, boolean centered, OptimizerOptions options)
        implements KerasOptimizer<RMSprop> {
    /** Learning rate 0.001, as in Keras. */
    public RMSprop() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public RMSprop(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public RMSprop(Schedule learningRate) {
        this(learningRate, 0.9, 0, 1e-7, false, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer, keeping this much of the mean at each step. */
    public RMSprop rho(double rho) {
        return Records.with(this, "rho", rho);
    }

    /** The same optimizer, taking this much of the last step again. */
    public RMSprop momentum(double momentum) {
        return Records.with(this, "momentum", momentum);
    }

    /** The same optimizer with another number added to the mean. */
    public RMSprop epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    /** The same optimizer, with or without the square of the mean gradient taken off. */
    public RMSprop centered(boolean centered) {
        return Records.with(this, "centered", centered);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        List<Slot> slots = new ArrayList<>(List.of(Slot.zeros("velocity", variable)));
        if (momentum > 0) {
            slots.add(Slot.zeros("momentum", variable).group(1));
        }
        if (centered) {
            slots.add(Slot.zeros("average_gradient", variable).group(2));
        }
        return slots;
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        List<Op> updates = new ArrayList<>();
        var velocity = mean(graph, "velocity", graph.squared(gradient), updates);
        var denominator = velocity;
        if (centered) {
            var average = mean(graph, "average_gradient", gradient, updates);
            denominator = tf.math.sub(velocity, tf.math.square(average));
        }
        var root = tf.math.rsqrt(tf.math.add(denominator, graph.scalar(epsilon)));
        Operand<TFloat32> step = tf.math.mul(tf.math.mul(graph.learningRate(), gradient), root);
        if (momentum > 0) {
            step = tf.math.add(tf.math.mul(graph.scalar(momentum), graph.slotValue("momentum")), step);
            updates.add(graph.assignSlot("momentum", step));
        }
        updates.add(graph.assign(tf.math.sub(graph.value(), step)));
        return graph.all(updates);
    }

    /** The running mean with a new number in it, and the op that keeps it. */
    private Operand<TFloat32> mean(UpdateGraph graph, String slot, Operand<TFloat32> value, List<Op> updates) {
        var tf = graph.tf();
        Operand<TFloat32> mean = tf.math.add(
                tf.math.mul(graph.scalar(rho), graph.slotValue(slot)), tf.math.mul(graph.scalar(1 - rho), value));
        updates.add(graph.assignSlot(slot, mean));
        return mean;
    }
}

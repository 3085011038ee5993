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
 * Adam: follows a running mean of the gradient, divided by the root of a running mean of its square.
 *
 * <pre>{@code new Adam(1e-3).beta1(0.8)}</pre>
 *
 * @param learningRate of each step
 * @param beta1 how much of the mean is kept at each step
 * @param beta2 how much of the mean square is kept at each step
 * @param epsilon added to the root, against division by 0
 * @param amsgrad whether the largest mean square so far is used
 * @param options keywords that every optimizer takes
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba (2014), Adam</a>
 * @see <a href="https://keras.io/api/optimizers/adam/">Keras: Adam</a>
 */
public record Adam(
        Schedule learningRate, double beta1, double beta2, double epsilon, boolean amsgrad, OptimizerOptions options)
        implements KerasOptimizer<Adam> {
    /** Learning rate 0.001, as in Keras. */
    public Adam() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public Adam(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public Adam(Schedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, false, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer, keeping this much of the mean at each step. */
    public Adam beta1(double beta1) {
        return Records.with(this, "beta1", beta1);
    }

    /** The same optimizer, keeping this much of the mean square at each step. */
    public Adam beta2(double beta2) {
        return Records.with(this, "beta2", beta2);
    }

    /** The same optimizer with another number added to the root. */
    public Adam epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    /** The same optimizer, with or without the largest mean square. */
    public Adam amsgrad(boolean amsgrad) {
        return Records.with(this, "amsgrad", amsgrad);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        List<Slot> slots = new ArrayList<>(List.of(Slot.zeros("momentum", variable), Slot.zeros("velocity", variable)));
        if (amsgrad) {
            slots.add(Slot.zeros("velocity_hat", variable).group(1));
        }
        return slots;
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        return new AdamRule(graph, beta1, beta2, epsilon, amsgrad).emit(gradient, graph.learningRate());
    }
}

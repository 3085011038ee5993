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
 * AdamW: Adam with a weight decay that does not pass through its running means; 0.004 by default.
 *
 * <pre>{@code new AdamW(1e-3).weightDecay(0.01)}</pre>
 *
 * @param learningRate of each step
 * @param beta1 how much of the mean is kept at each step
 * @param beta2 how much of the mean square is kept at each step
 * @param epsilon added to the root, against division by 0
 * @param amsgrad whether the largest mean square so far is used
 * @param options keywords that every optimizer takes
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter (2017), Decoupled Weight Decay
 *     Regularization</a>
 * @see <a href="https://keras.io/api/optimizers/adamw/">Keras: AdamW</a>
 */
public record AdamW(
        Schedule learningRate, double beta1, double beta2, double epsilon, boolean amsgrad, OptimizerOptions options)
        implements KerasOptimizer<AdamW> {
    /** Learning rate 0.001, as in Keras. */
    public AdamW() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public AdamW(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public AdamW(Schedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, false, OptimizerOptions.decaying(0.004));
    }

    /** The same optimizer, keeping this much of the mean at each step. */
    public AdamW beta1(double beta1) {
        return Records.with(this, "beta1", beta1);
    }

    /** The same optimizer, keeping this much of the mean square at each step. */
    public AdamW beta2(double beta2) {
        return Records.with(this, "beta2", beta2);
    }

    /** The same optimizer with another number added to the root. */
    public AdamW epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    /** The same optimizer, with or without the largest mean square. */
    public AdamW amsgrad(boolean amsgrad) {
        return Records.with(this, "amsgrad", amsgrad);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        return adam().slots(variable);
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        return adam().emit(graph, gradient);
    }

    private Adam adam() {
        return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, options);
    }
}

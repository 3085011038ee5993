package dev.sequential.optimizers;

import dev.sequential.config.Records;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.train.ResourceApplyKerasMomentum;
import org.tensorflow.types.TFloat32;

/**
 * Stochastic gradient descent, with momentum or without.
 *
 * <pre>{@code new SGD(0.01).momentum(0.9).nesterov(true)}</pre>
 *
 * @param learningRate of each step
 * @param momentum how much of the last step is taken again, from 0 to 1
 * @param nesterov whether the gradient is used as if it had been taken after that step (Nesterov momentum, 1983)
 * @param options keywords that every optimizer takes
 * @see <a href="https://keras.io/api/optimizers/sgd/">Keras: SGD</a>
 */
public record SGD(Schedule learningRate, double momentum, boolean nesterov, OptimizerOptions options)
        implements KerasOptimizer<SGD> {
    public SGD {
        if (!(momentum >= 0 && momentum <= 1)) {
            throw new IllegalArgumentException("SGD momentum must be from 0 to 1, got " + momentum);
        }
    }

    /** Learning rate 0.01, as in Keras. */
    public SGD() {
        this(0.01);
    }

    /** A learning rate that stays the same. */
    public SGD(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public SGD(Schedule learningRate) {
        this(learningRate, 0, false, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer, taking this much of the last step again. */
    public SGD momentum(double momentum) {
        return Records.with(this, "momentum", momentum);
    }

    /** The same optimizer, with or without Nesterov's look ahead. */
    public SGD nesterov(boolean nesterov) {
        return Records.with(this, "nesterov", nesterov);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        return momentum == 0 ? List.of() : List.of(Slot.zeros("momentum", variable));
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        return momentum == 0
                ? tf.train.resourceApplyGradientDescent(graph.variable(), graph.learningRate(), gradient)
                : tf.train.resourceApplyKerasMomentum(
                        graph.variable(),
                        graph.slot("momentum"),
                        graph.learningRate(),
                        gradient,
                        graph.scalar(momentum),
                        ResourceApplyKerasMomentum.useNesterov(nesterov));
    }
}

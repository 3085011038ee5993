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
 * Adagrad: divides the gradient by the root of the sum of all its squares so far.
 *
 * @param learningRate of each step
 * @param initialAccumulatorValue what the sum of squares starts with
 * @param epsilon a small number against division by 0
 * @param options keywords that every optimizer takes
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi et al. (2011), Adaptive Subgradient Methods</a>
 * @see <a href="https://keras.io/api/optimizers/adagrad/">Keras: Adagrad</a>
 */
public record Adagrad(Schedule learningRate, double initialAccumulatorValue, double epsilon, OptimizerOptions options)
        implements KerasOptimizer<Adagrad> {
    /** Learning rate 0.001, as in Keras. */
    public Adagrad() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public Adagrad(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public Adagrad(Schedule learningRate) {
        this(learningRate, 0.1, 1e-7, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer with another {@code initialAccumulatorValue}: what the sum of squares starts with. */
    public Adagrad initialAccumulatorValue(double initialAccumulatorValue) {
        return Records.with(this, "initialAccumulatorValue", initialAccumulatorValue);
    }

    /** The same optimizer with another {@code epsilon}: a small number against division by 0. */
    public Adagrad epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        return List.of(Slot.filled("accumulator", variable, initialAccumulatorValue));
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        var sum = tf.math.add(graph.slotValue("accumulator"), graph.squared(gradient));
        var root = tf.math.sqrt(tf.math.add(sum, graph.scalar(epsilon)));
        var step = tf.math.div(tf.math.mul(graph.learningRate(), gradient), root);
        return graph.all(List.of(graph.assignSlot("accumulator", sum), graph.assign(tf.math.sub(graph.value(), step))));
    }
}

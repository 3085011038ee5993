package dev.sequential.optimizers;

import dev.sequential.config.Names;
import dev.sequential.config.Registry;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * An optimizer: the rule by which each training step changes the weights along their gradients.
 *
 * @see <a href="https://keras.io/api/optimizers/">Keras: optimizers</a>
 */
public interface Optimizer {
    /** The optimizers by name. */
    Registry<Optimizer> REGISTRY = new Registry<>(Optimizer.class, "optimizer", "keras.optimizers", Names::lowerCase);

    /** The learning rate of each step. */
    Schedule learningRate();

    /** The keywords that every optimizer takes. */
    default OptimizerOptions options() {
        return OptimizerOptions.DEFAULT;
    }

    /**
     * The slots that the optimizer keeps for a variable of a shape, in the order in which Keras saves them; none by
     * default.
     */
    default List<Slot> slots(Shape variable) {
        return List.of();
    }

    /**
     * The slots that the optimizer keeps for a variable of a name and a shape.
     *
     * @param variable layer and path, such as {@code dense/kernel}
     */
    default List<Slot> slots(String variable, Shape shape) {
        return slots(shape);
    }

    /** The slots that the optimizer keeps once, for all variables together, saved after the others; none by default. */
    default List<Slot> shared() {
        return List.of();
    }

    /** The values of those shared slots that follow from the number of steps alone; none by default. */
    default Map<String, float[]> sharedAfter(long steps) {
        return Map.of();
    }

    /** The new values of the shared slots, computed once a step; slots that are not named keep theirs. */
    default Map<String, Operand<TFloat32>> emitShared(UpdateGraph graph) {
        return Map.of();
    }

    /** The optimizer itself, if it scales the loss by a factor that changes by itself; empty for others. */
    default Optional<LossScaleOptimizer> lossScaling() {
        return Optional.empty();
    }

    /** How much a variable decays at each step; empty for not at all. */
    default Optional<Double> weightDecay(String variable, Shape shape) {
        return options().decays(variable) ? options().weightDecay() : Optional.empty();
    }

    /**
     * Adds the ops that change one variable by one step.
     *
     * @param graph learning rate, number of the step, the variable and its slots
     * @param gradient of the loss by the variable
     * @return the op after which variable and slots have their new values
     */
    Op emit(UpdateGraph graph, Operand<TFloat32> gradient);

    /**
     * The optimizer that Keras knows under an identifier: its class name in lower case, such as {@code "rmsprop"}.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    static Optimizer of(String identifier) {
        return REGISTRY.get(identifier);
    }
}

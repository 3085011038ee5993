package dev.sequential.internal.ops;

import dev.sequential.graph.DTypePolicy;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.RandomOps;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * The graph as a layer sees it that is the activation of another: it has an input, but neither weights nor random
 * numbers.
 *
 * @param tf builder of ops
 * @param inputShape without the batch axis
 * @param type of the numbers
 */
public record ActivationLayerGraph(Ops tf, Shape inputShape, Class<TFloating> type) implements LayerGraph {
    @Override
    public boolean training() {
        return false;
    }

    @Override
    public boolean frozen() {
        return false;
    }

    @Override
    public Optional<Operand<TBool>> mask() {
        return Optional.empty();
    }

    @Override
    public void keepMask(Optional<Operand<TBool>> mask) {}

    @Override
    public Optional<Operand<TBool>> keptMask() {
        return Optional.empty();
    }

    @Override
    public Operand<TFloating> weight(String path) {
        throw alone("a weight");
    }

    @Override
    public Operand<TFloat32> variable(String path) {
        throw alone("a weight");
    }

    @Override
    public void update(String path, Operand<? extends TFloating> value) {
        throw alone("a weight");
    }

    @Override
    public void replace(String path, Operand<TFloat32> value) {
        throw alone("a weight");
    }

    @Override
    public void addLoss(Operand<TFloat32> loss) {
        throw alone("a loss");
    }

    @Override
    public void addPenalty(Operand<TFloat32> penalty) {
        throw alone("a penalty");
    }

    @Override
    public RandomOps random() {
        throw alone("random numbers");
    }

    @Override
    public LayerGraph within(
            String path, DTypePolicy dtype, boolean frozen, Shape input, Optional<Operand<TBool>> mask) {
        return new ActivationLayerGraph(tf, input, type);
    }

    private static IllegalStateException alone(String what) {
        return new IllegalStateException(
                "The activation of a layer cannot have " + what + ": add it as a layer of its own");
    }
}

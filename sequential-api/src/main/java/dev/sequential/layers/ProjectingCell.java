package dev.sequential.layers;

import dev.sequential.graph.CellStep;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.internal.ops.recurrent.GateOps;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * A recurrent cell whose inputs are multiplied by a kernel, for all steps of a sequence at once.
 *
 * @param <L> the record
 */
interface ProjectingCell<L extends Layer>
        extends RecurrentCell,
                KerasLayer<L>,
                HasActivation<L>,
                HasKernel<L>,
                HasRecurrentKernel<L>,
                HasBias<L>,
                HasSeed<L> {
    /** Numbers in each state. */
    int units();

    /** Probability with which inputs are 0 while training. */
    double dropout();

    /** Probability with which states are 0 while training. */
    double recurrentDropout();

    /** Whether a bias is added. */
    boolean useBias();

    /**
     * Kernel, recurrent kernel and bias, for a number of gates.
     *
     * @param input the shape of one step's input
     * @param bias the last of the weights, where the cell has one
     */
    static List<Weight> weights(ProjectingCell<?> cell, Shape input, int gates, Weight bias) {
        GateOps.requireStateShape(cell.activation(), Shape.of(cell.units()));
        List<Weight> weights = new ArrayList<>();
        weights.add(cell.kernel().weight("kernel", Dimensions.last(input), (long) gates * cell.units()));
        weights.add(cell.recurrent().weight("recurrent_kernel", cell.units(), (long) gates * cell.units()));
        if (cell.useBias()) {
            weights.add(bias);
        }
        return weights;
    }

    /** The bias of the multiplied inputs. */
    default Operand<TFloating> inputBias(LayerGraph graph) {
        return graph.weight("bias");
    }

    /** Inputs {@code (n, inputs)}, multiplied and with their bias: {@code (n, gates * units)}. */
    default Operand<TFloating> project(LayerGraph graph, Operand<TFloating> inputs) {
        var tf = graph.tf();
        Operand<TFloating> sums = tf.linalg.matMul(inputs, graph.weight("kernel"));
        return useBias() ? tf.math.add(sums, inputBias(graph)) : sums;
    }

    /**
     * The step of the cell, of inputs that are multiplied by the kernel already.
     *
     * @param drop what is done to the state before it is multiplied
     */
    CellStep overProjected(LayerGraph graph, UnaryOperator<Operand<TFloating>> drop);

    @Override
    default List<Shape> stateShapes(Shape input) {
        ShapeChecks.require(
                input.numDimensions() == 1,
                "%s takes steps (inputs) of one axis, got %s",
                getClass().getSimpleName(),
                Dimensions.text(input));
        return List.of(Shape.of(units()));
    }

    @Override
    default CellStep over(LayerGraph graph, Operand<TInt32> batch) {
        var random = graph.random().seeded(seed());
        var drop = GateOps.dropping(graph, random, batch, graph.inputShape(), dropout());
        var dropState = GateOps.dropping(graph, random, batch, Shape.of(units()), recurrentDropout());
        var projected = overProjected(graph, dropState);
        return (input, states) -> projected.next(project(graph, drop.apply(input)), states);
    }

    @Override
    default CellRun run(LayerGraph graph, Operand<TFloating> sequence) {
        var tf = graph.tf();
        var random = graph.random().seeded(seed());
        var batch = TensorShapes.batch(tf, sequence);
        Shape each = graph.inputShape().prepend(1);
        var dropped = GateOps.dropping(graph, random, batch, each, dropout()).apply(sequence);
        var dropState = GateOps.dropping(graph, random, batch, Shape.of(units()), recurrentDropout());
        var rows = tf.reshape(dropped, tf.constant(new long[] {-1, Dimensions.last(graph.inputShape())}));
        var projected = project(graph, rows);
        long steps = sequence.shape().get(1);
        var all = tf.reshape(
                projected,
                TensorShapes.like(
                        tf, sequence, Shape.of(steps, projected.shape().get(1))));
        return new CellRun(all, overProjected(graph, dropState));
    }
}

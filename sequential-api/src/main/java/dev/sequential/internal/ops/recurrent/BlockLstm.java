package dev.sequential.internal.ops.recurrent;

import dev.sequential.graph.Gradients;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TFloating;

/** All steps of a default LSTM as TensorFlow's one op {@code BlockLSTMV2}, and its gradient. */
public final class BlockLstm {
    private static final int INPUTS = 9;
    private static final int CELLS = 1;
    private static final int H = 6;

    static {
        Gradients.register("BlockLSTMV2", BlockLstm::gradient);
    }

    private BlockLstm() {}

    /**
     * The outputs of an LSTM over {@code (batch, steps, inputs)}, whose weights are those of a cell.
     *
     * @param states output and cell before the first step
     */
    public static Operand<TFloating> emit(
            LayerGraph graph, int units, boolean useBias, RecurrentStates states, Operand<TFloating> x) {
        Ops tf = graph.tf();
        var sequence = states.sequence();
        Operand<TInt32> stepsFirst = tf.constant(new int[] {1, 0, 2});
        Operand<TFloating> steps = tf.linalg.transpose(x, stepsFirst);
        boolean backwards = sequence.goBackwards();
        if (backwards) {
            steps = tf.reverse(steps, tf.constant(new int[] {0}));
        }
        var before = states.before(graph, x);
        var none = tf.fill(tf.constant(new int[] {units}), graph.scalar(0));
        Operand<TFloating> bias =
                useBias ? graph.weight("cell/bias") : tf.fill(tf.constant(new int[] {4 * units}), graph.scalar(0));
        var kernels =
                tf.concat(List.of(graph.weight("cell/kernel"), graph.weight("cell/recurrent_kernel")), tf.constant(0));
        Operand<TInt64> count =
                tf.dtypes.cast(tf.reshape(TensorShapes.size(tf, steps, 0), tf.constant(new int[0])), TInt64.class);
        var builder = builder(tf, "BlockLSTMV2");
        for (Operand<?> input : List.of(count, steps, before.get(1), before.get(0), kernels, none, none, none, bias)) {
            builder.addInput(input.asOutput());
        }
        builder.setAttr("cell_clip", 0f);
        builder.setAttr("use_peephole", false);
        var block = builder.build();
        Operand<TFloating> outputs = block.output(H);
        if (sequence.stateful()) {
            states.after(graph, List.of(last(tf, outputs, units), last(tf, block.output(CELLS), units)));
        }
        if (sequence.returnSequences()) {
            return tf.linalg.transpose(outputs, stepsFirst);
        }
        return last(tf, outputs, units);
    }

    /** The last of all steps {@code (steps, batch, units)}. */
    private static Operand<TFloating> last(Ops tf, Operand<TFloating> steps, int units) {
        var last = tf.slice(
                steps,
                tf.concat(
                        List.of(
                                tf.math.sub(TensorShapes.size(tf, steps, 0), tf.constant(new int[] {1})),
                                tf.constant(new int[] {0, 0})),
                        tf.constant(0)),
                tf.constant(new int[] {1, -1, -1}));
        return tf.reshape(last, tf.constant(new int[] {-1, units}));
    }

    /** Only the last output, h, is used in the forward pass, so the gradient by the others is zero. */
    private static List<Operand<?>> gradient(Ops tf, GraphOperation op, List<Output<?>> upstream) {
        var builder = builder(tf, "BlockLSTMGradV2");
        for (int i = 0; i < INPUTS; i++) {
            builder.addInput(op.input(i));
        }
        for (int i = 0; i <= H; i++) {
            builder.addInput(op.output(i));
        }
        builder.addInput(tf.zerosLike(op.output(H)).asOutput());
        builder.addInput(upstream.get(H));
        builder.setAttr("use_peephole", false);
        var gradients = builder.build();
        List<Operand<?>> all = new ArrayList<>();
        all.add(tf.constant(0L));
        for (int i = 0; i < INPUTS - 1; i++) {
            all.add(gradients.output(i));
        }
        return all;
    }

    private static OperationBuilder builder(Ops tf, String op) {
        return tf.scope().env().opBuilder(op, tf.scope().makeOpName(op), tf.scope());
    }
}

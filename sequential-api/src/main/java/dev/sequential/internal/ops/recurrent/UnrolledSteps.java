package dev.sequential.internal.ops.recurrent;

import dev.sequential.graph.CellStep;
import dev.sequential.graph.LayerGraph;
import dev.sequential.layers.keywords.SequenceOptions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;
import org.tensorflow.types.family.TType;

/** The loop over the steps of a sequence, unrolled: each step has ops of its own in the graph. */
public final class UnrolledSteps {
    private UnrolledSteps() {}

    /**
     * The output of the last step, or of all of them, and the states after the last.
     *
     * @param inputs {@code (batch, steps, ...)}
     * @param initial the states before the first step
     */
    public static CellStep.After run(
            LayerGraph graph,
            SequenceOptions options,
            Operand<TFloating> inputs,
            List<Operand<TFloating>> initial,
            CellStep step) {
        Ops tf = graph.tf();
        int count = Math.toIntExact(ShapeChecks.known(graph.inputShape().get(0), "The number of steps of a sequence"));
        var each = split(tf, inputs, count, options.goBackwards());
        List<Operand<TBool>> masks = graph.mask()
                .map(mask -> split(tf, mask, count, options.goBackwards()))
                .orElse(List.of());
        List<Operand<TFloating>> states = initial;
        List<Operand<TFloating>> outputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CellStep.After after = step.next(each.get(i), states);
            if (masks.isEmpty()) {
                states = after.states();
                outputs.add(after.output());
            } else {
                Operand<TBool> mask = masks.get(i);
                boolean zero = i == 0 || options.zeroOutputForMask();
                outputs.add(where(tf, mask, after.output(), zero ? tf.zerosLike(after.output()) : outputs.get(i - 1)));
                List<Operand<TFloating>> kept = new ArrayList<>();
                for (int state = 0; state < states.size(); state++) {
                    kept.add(where(tf, mask, after.states().get(state), states.get(state)));
                }
                states = kept;
            }
        }
        var output = options.returnSequences() ? tf.stack(outputs, Stack.axis(1L)) : outputs.get(count - 1);
        return new CellStep.After(output, states);
    }

    private static <T extends TType> List<Operand<T>> split(Ops tf, Operand<T> values, int count, boolean backwards) {
        List<Operand<T>> each = new ArrayList<>(
                tf.unstack(values, (long) count, Unstack.axis(1L)).output());
        if (backwards) {
            Collections.reverse(each);
        }
        return each;
    }

    /** New numbers of the sequences whose step counts, old ones of the others. */
    private static Operand<TFloating> where(
            Ops tf, Operand<TBool> mask, Operand<TFloating> fresh, Operand<TFloating> old) {
        Operand<TBool> spread = mask;
        for (int axis = 1; axis < fresh.shape().numDimensions(); axis++) {
            spread = tf.expandDims(spread, tf.constant(-1));
        }
        return tf.select(spread, fresh, old);
    }
}

package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
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

/** The steps of a sequence, one after the other: each has ops of its own in the graph. */
final class Steps {
    /** What happens at one step. */
    @FunctionalInterface
    interface Step {
        /**
         * The states after a step; the first is the output.
         *
         * @param input of the step
         * @param states before it
         */
        List<Operand<TFloating>> next(Operand<TFloating> input, List<Operand<TFloating>> states);
    }

    private Steps() {}

    /**
     * The output of the last step, or of all of them.
     *
     * @param inputs {@code (batch, steps, ...)}
     * @param initial the states before the first step
     */
    static Operand<TFloating> run(
            LayerGraph graph,
            SequenceOptions options,
            Operand<TFloating> inputs,
            List<Operand<TFloating>> initial,
            Step step) {
        Ops tf = graph.tf();
        int count = Math.toIntExact(Checks.known(graph.inputShape().get(0), "The number of steps of a sequence"));
        var each = split(tf, inputs, count, options.goBackwards());
        List<Operand<TBool>> masks = graph.mask()
                .map(mask -> split(tf, mask, count, options.goBackwards()))
                .orElse(List.of());
        Operand<TFloating> zero = tf.zerosLike(initial.get(0));
        List<Operand<TFloating>> states = initial;
        Operand<TFloating> output = zero;
        List<Operand<TFloating>> outputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Operand<TFloating>> next = step.next(each.get(i), states);
            if (masks.isEmpty()) {
                states = next;
                output = next.get(0);
            } else {
                var counts = spread(tf, masks.get(i), next.get(0).shape().numDimensions());
                output = tf.select(counts, next.get(0), options.zeroOutputForMask() ? zero : output);
                List<Operand<TFloating>> kept = new ArrayList<>();
                for (int state = 0; state < next.size(); state++) {
                    kept.add(tf.select(counts, next.get(state), states.get(state)));
                }
                states = kept;
            }
            outputs.add(output);
        }
        return options.returnSequences() ? tf.stack(outputs, Stack.axis(1L)) : output;
    }

    private static <T extends TType> List<Operand<T>> split(Ops tf, Operand<T> values, int count, boolean backwards) {
        List<Operand<T>> each = new ArrayList<>(
                tf.unstack(values, (long) count, Unstack.axis(1L)).output());
        if (backwards) {
            Collections.reverse(each);
        }
        return each;
    }

    /** A mask {@code (batch)} with axes of length 1 for those of a state. */
    private static Operand<TBool> spread(Ops tf, Operand<TBool> mask, int rank) {
        Operand<TBool> spread = mask;
        for (int axis = 1; axis < rank; axis++) {
            spread = tf.expandDims(spread, tf.constant(-1));
        }
        return spread;
    }
}

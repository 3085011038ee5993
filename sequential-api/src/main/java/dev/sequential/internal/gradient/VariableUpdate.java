package dev.sequential.internal.gradient;

import dev.sequential.graph.UpdateGraph;
import dev.sequential.internal.tensorflow.Variable;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * The graph in which an optimizer updates one variable.
 *
 * @param value the variable's value before the step
 * @param undecayed the same before weight decay
 * @param slots by name
 * @param shared what the optimizer keeps once, by name, before the step
 * @param occurrences what the gradient is the sum of, where it is one of rows that were looked up
 */
record VariableUpdate(
        Ops tf,
        Operand<TFloat32> learningRate,
        Operand<TFloat32> step,
        Variable target,
        Operand<TFloat32> value,
        Operand<TFloat32> undecayed,
        Map<String, Variable> slots,
        Map<String, Operand<TFloat32>> shared,
        Optional<IndexedSlices> occurrences)
        implements UpdateGraph {
    @Override
    public Operand<TFloat32> each(Operand<TFloat32> gradient, UnaryOperator<Operand<TFloat32>> function) {
        return occurrences.isPresent() ? occurrences.get().map(function).sum(tf) : function.apply(gradient);
    }

    @Override
    public boolean hasOccurrences() {
        return occurrences.isPresent();
    }

    @Override
    public Operand<? extends TType> variable() {
        return target.handle();
    }

    @Override
    public Operand<? extends TType> slot(String name) {
        return known(name).handle();
    }

    @Override
    public boolean hasSlot(String name) {
        return slots.containsKey(name);
    }

    @Override
    public Operand<TFloat32> sharedValue(String name) {
        Operand<TFloat32> value = shared.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "There is no shared slot %s, only %s: an optimizer declares them in shared()"
                            .formatted(name, shared.keySet()));
        }
        return value;
    }

    @Override
    public Operand<TFloat32> slotValue(String name) {
        return known(name).value(tf);
    }

    @Override
    public Op assign(Operand<TFloat32> newValue) {
        return tf.assignVariableOp(target.handle(), newValue);
    }

    @Override
    public Op assignSlot(String name, Operand<TFloat32> newValue) {
        return tf.assignVariableOp(known(name).handle(), newValue);
    }

    private Variable known(String name) {
        Variable slot = slots.get(name);
        if (slot == null) {
            throw new IllegalArgumentException(
                    "There is no slot %s, only %s: an optimizer declares its slots in slots()"
                            .formatted(name, slots.keySet()));
        }
        return slot;
    }
}

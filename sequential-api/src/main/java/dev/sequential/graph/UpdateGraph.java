package dev.sequential.graph;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** The part of a TensorFlow graph in which an optimizer changes one variable. */
public interface UpdateGraph {
    /** Builder of ops. */
    Ops tf();

    /** The learning rate of this step, a scalar. */
    Operand<TFloat32> learningRate();

    /** The number of this step, a scalar that starts with 1. */
    Operand<TFloat32> step();

    /**
     * Applies a function to the gradient, such as its square. For a weight whose rows are looked up, an embedding, it
     * is taken of each occurrence of a row in the batch and added up, as in Keras on TensorFlow.
     */
    default Operand<TFloat32> each(Operand<TFloat32> gradient, UnaryOperator<Operand<TFloat32>> function) {
        return function.apply(gradient);
    }

    /** The square of the gradient: see {@link #each}. */
    default Operand<TFloat32> squared(Operand<TFloat32> gradient) {
        return each(gradient, tf().math::square);
    }

    /** Whether {@link #each} is about occurrences, of which the fused update ops know nothing. */
    default boolean hasOccurrences() {
        return false;
    }

    /** The variable, as the fused update ops of TensorFlow take it. */
    Operand<? extends TType> variable();

    /** The variable's value before this step. */
    Operand<TFloat32> value();

    /** The variable's value before this step and before it decayed. */
    Operand<TFloat32> undecayed();

    /** A slot of the variable, as the fused update ops take it. */
    Operand<? extends TType> slot(String name);

    /** Whether the variable has a slot of this name. */
    boolean hasSlot(String name);

    /** A slot's value before this step. */
    Operand<TFloat32> slotValue(String name);

    /** A slot that the optimizer keeps once, before this step. */
    Operand<TFloat32> sharedValue(String name);

    /** The op that gives the variable a new value. */
    Op assign(Operand<TFloat32> value);

    /** The op that gives a slot a new value. */
    Op assignSlot(String name, Operand<TFloat32> value);

    /** One op after all of these. */
    default Op all(List<Op> ops) {
        return tf().withControlDependencies(ops).noOp();
    }

    /** A constant. */
    default Operand<TFloat32> scalar(double value) {
        return tf().constant((float) value);
    }
}

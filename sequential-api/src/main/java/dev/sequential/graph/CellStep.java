package dev.sequential.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** One step of a {@code RecurrentCell} in a sequence. */
@FunctionalInterface
public interface CellStep {
    /**
     * The output of a step, and the states after it.
     *
     * @param input of the step, {@code (batch, ...)}
     * @param states before it, in the order of {@code RecurrentCell.stateShapes}
     */
    After next(Operand<TFloating> input, List<Operand<TFloating>> states);

    /**
     * The result of a step.
     *
     * @param output of the step
     * @param states for the next step
     */
    record After(Operand<TFloating> output, List<Operand<TFloating>> states) {
        public After {
            states = List.copyOf(states);
        }

        /** States of which the first is the output. */
        public static After of(List<Operand<TFloating>> states) {
            return new After(states.get(0), states);
        }
    }
}

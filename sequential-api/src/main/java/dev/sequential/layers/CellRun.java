package dev.sequential.layers;

import dev.sequential.graph.CellStep;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * How a cell goes through one sequence.
 *
 * @param inputs of its steps, {@code (batch, steps, ...)}
 * @param step what is done at each of them
 */
public record CellRun(Operand<TFloating> inputs, CellStep step) {}

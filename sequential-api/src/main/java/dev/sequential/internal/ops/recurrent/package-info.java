/**
 * The ops of recurrent layers: gates, dropout, states, and the steps of a sequence one after the other.
 *
 * <p>In come a sequence {@code (batch, steps, ...)}, the states before it and what is done at each step; out go the
 * outputs and the states after the last step. Begin with {@link dev.sequential.internal.ops.recurrent.UnrolledSteps},
 * the loop over the steps.
 */
@NullMarked
package dev.sequential.internal.ops.recurrent;

import org.jspecify.annotations.NullMarked;

/**
 * Records trainings as runs, while they go.
 *
 * <p>In comes what a training tells its callbacks: losses, metrics, the outputs of each evaluation, the weights. Out
 * goes a run: numbers, pictures and weights in the {@linkplain dev.sequential.tracking.store store}, written by a
 * background thread. Begin with {@link dev.sequential.tracking.Tracker Tracker}, the callback; it hands each training
 * to a {@code Recording}.
 */
@NullMarked
package dev.sequential.tracking;

import org.jspecify.annotations.NullMarked;

/**
 * The loops of {@code fit}, {@code evaluate} and {@code predict}.
 *
 * <p>In come an engine, a data set and the arguments of the call; out come a history, logs or outputs, and calls of the
 * callbacks on the way. Begin with {@link dev.sequential.internal.train.Trainer}, the loop of a training.
 */
@NullMarked
package dev.sequential.internal.train;

import org.jspecify.annotations.NullMarked;

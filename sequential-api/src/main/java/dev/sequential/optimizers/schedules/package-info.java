/**
 * The learning rate schedules of Keras: learning rates that change from step to step.
 *
 * <p>The number of a step comes in, its learning rate goes out, in plain Java. Begin with
 * {@link dev.sequential.optimizers.schedules.Schedule}.
 */
@NullMarked
package dev.sequential.optimizers.schedules;

import org.jspecify.annotations.NullMarked;

/** Trainings as event files, which TensorBoard shows. */
@NullMarked
package dev.sequential.tracking.tensorboard;

import org.jspecify.annotations.NullMarked;

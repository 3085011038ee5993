/**
 * A model's training as values: what it was compiled with, what its optimizer has gathered, what it was trained on.
 *
 * <p>In come the arguments of {@code compile}; out comes a {@link dev.sequential.training.Compilation} that the engine,
 * the files and the record of runs read. Begin with {@link dev.sequential.training.TrainableModel}, the model as all of
 * them know it.
 */
@NullMarked
package dev.sequential.training;

import org.jspecify.annotations.NullMarked;

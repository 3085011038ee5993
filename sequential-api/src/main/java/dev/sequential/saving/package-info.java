/**
 * Files of Keras: {@code .keras}, {@code .weights.h5} and the older {@code .h5}, read and written as Keras does.
 *
 * <p>In comes a path; out comes a {@link dev.sequential.training.StoredModel}, a value of layers, compilation, weights
 * and optimizer's state, and writers take such a value. Begin with {@link dev.sequential.saving.ModelFiles}, which
 * chooses the format by the end of the file's name: {@code KerasFile} and {@code LegacyFile} read, the classes of the
 * same names with {@code Writer} write, {@code WeightPaths} and {@code OptimizerVariables} say where each array lies.
 */
@NullMarked
package dev.sequential.saving;

import org.jspecify.annotations.NullMarked;

/**
 * Writes trainings into event files, which TensorBoard shows.
 *
 * <p>In comes what a training tells its callbacks. Out go files of TensorFlow records with scalars, histograms,
 * pictures of weights, and the graph of the layers. Begin with {@link dev.sequential.tracking.tensorboard.TensorBoard
 * TensorBoard}, the callback, then {@code EventFile}.
 */
@NullMarked
package dev.sequential.tracking.tensorboard;

import org.jspecify.annotations.NullMarked;

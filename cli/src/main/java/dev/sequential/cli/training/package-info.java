/**
 * The commands {@code train} and {@code reproduce}.
 *
 * <p>In come a model, a data set and options; out come the history on stdout, the progress on stderr, and a recorded
 * run that {@code --resume} can go on with. Begin at {@link dev.sequential.cli.training.TrainCommand}.
 */
@NullMarked
package dev.sequential.cli.training;

import org.jspecify.annotations.NullMarked;

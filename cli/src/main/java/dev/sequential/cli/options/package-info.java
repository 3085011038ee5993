/**
 * The options and parameters that several commands share.
 *
 * <p>In come words of the command line; out come values: a data set, a model, a device, a run store. Begin at
 * {@link dev.sequential.cli.options.Converters}, which names them all.
 */
@NullMarked
package dev.sequential.cli.options;

import org.jspecify.annotations.NullMarked;

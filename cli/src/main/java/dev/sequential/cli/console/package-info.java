/**
 * What all commands share on the terminal: a quiet start, progress, errors.
 *
 * <p>In come exceptions, downloads and the loading of TensorFlow; out come lines on stderr and exit codes, and nothing
 * that nobody asked for. Begin at {@link dev.sequential.cli.console.Errors}.
 */
@NullMarked
package dev.sequential.cli.console;

import org.jspecify.annotations.NullMarked;

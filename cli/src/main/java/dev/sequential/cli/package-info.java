/**
 * The {@code sequential} command.
 *
 * <p>In come the words of a command line; out come results on stdout, progress and errors on stderr, and an exit code.
 * Begin at {@link dev.sequential.cli.Main}, which lists the subcommands; each is a class of its own, in
 * {@code training}, {@code models}, {@code runs} or here.
 */
@NullMarked
package dev.sequential.cli;

import org.jspecify.annotations.NullMarked;

/**
 * The commands for recorded runs: {@code runs} and {@code dashboard}.
 *
 * <p>In comes a run store; out come tables of its runs, their files, and a page in the browser. Begin at
 * {@link dev.sequential.cli.runs.RunsCommand}.
 */
@NullMarked
package dev.sequential.cli.runs;

import org.jspecify.annotations.NullMarked;

/**
 * The commands for models: {@code models}, {@code summary}, {@code evaluate}, {@code predict}, {@code show} and
 * {@code convert}.
 *
 * <p>In come a model by name or in a file, and data or pictures; out come tables, predictions, drawings and files in
 * other formats. Begin at {@link dev.sequential.cli.models.EvaluateCommand}.
 */
@NullMarked
package dev.sequential.cli.models;

import org.jspecify.annotations.NullMarked;

/**
 * Tables of a model's layers: the article's, Keras's, and JSON.
 *
 * <p>In comes an {@link dev.sequential.architecture.Architecture}; out comes text, with the shapes and weights of each
 * layer. Begin at {@link dev.sequential.summary.AsciiSummary}.
 */
@NullMarked
package dev.sequential.summary;

import org.jspecify.annotations.NullMarked;

/**
 * A model before any weight has a value: layers with their names, shapes and weights, in pure Java.
 *
 * <p>In come layers, one after the other; out comes an {@link dev.sequential.architecture.Architecture}, from which
 * summaries, files and TensorFlow's graphs are made. Begin there; {@link dev.sequential.architecture.LayerStack} is
 * what collects the layers.
 */
@NullMarked
package dev.sequential.architecture;

import org.jspecify.annotations.NullMarked;

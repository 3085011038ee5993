/**
 * The activation functions of Keras, which are applied to a layer's output.
 *
 * <p>A layer's output comes in as a tensor, and one of mostly the same shape goes out. Begin with
 * {@link dev.sequential.activations.Activations}, which has all that Keras knows by name;
 * {@link dev.sequential.activations.ActivationFunction} is what a function of your own implements.
 */
@NullMarked
package dev.sequential.activations;

import org.jspecify.annotations.NullMarked;

/**
 * The initializers of Keras: the numbers that weights start with.
 *
 * <p>The shape of a weight and a stream of random numbers come in; the weight's first values go out, in plain Java.
 * Begin with {@link dev.sequential.initializers.Initializer}, then {@link dev.sequential.initializers.GlorotUniform}.
 */
@NullMarked
package dev.sequential.initializers;

import org.jspecify.annotations.NullMarked;

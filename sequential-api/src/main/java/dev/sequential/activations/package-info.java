/** Functions applied to each element of a layer's output. */
@NullMarked
package dev.sequential.activations;

import org.jspecify.annotations.NullMarked;

/** What a layer, loss, metric or optimizer sees of the TensorFlow graph it adds itself to. */
@NullMarked
package dev.sequential.graph;

import org.jspecify.annotations.NullMarked;

/** Times of the parts of this library that are not TensorFlow's. */
@NullMarked
package dev.sequential.benchmarks;

import org.jspecify.annotations.NullMarked;

/** Cases that real Keras computed, run here: what proves that numbers agree. */
@NullMarked
package dev.sequential.conformance;

import org.jspecify.annotations.NullMarked;

/**
 * The ops of normalization layers, which compute means and variances in single precision.
 *
 * <p>In come a batch and the axes that a layer names; out goes the batch shifted and scaled, and for batch
 * normalization the next moving averages. Begin with {@link dev.sequential.internal.ops.normalization.SampleAxes} and
 * {@link dev.sequential.internal.ops.normalization.Moments}.
 */
@NullMarked
package dev.sequential.internal.ops.normalization;

import org.jspecify.annotations.NullMarked;

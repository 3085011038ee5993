/**
 * The ops of convolution and pooling, in the forms whose gradients TensorFlow gets right.
 *
 * <p>In come a batch with the channels last, a kernel, and
 * {@link dev.sequential.internal.ops.convolution.SlidingWindows windows} (size, strides, dilation, padding); out go the
 * sums, or what pooling keeps, of each window. Begin with
 * {@link dev.sequential.internal.ops.convolution.SlidingWindows}, then
 * {@link dev.sequential.internal.ops.convolution.ConvOps}.
 */
@NullMarked
package dev.sequential.internal.ops.convolution;

import org.jspecify.annotations.NullMarked;

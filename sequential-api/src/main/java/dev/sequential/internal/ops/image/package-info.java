/**
 * The ops of image augmentation, and the mixing of samples in memory.
 *
 * <p>In comes an {@link dev.sequential.internal.ops.image.ImageBatch}, pixels {@code (batch, height, width, channels)}
 * in single precision with a stream of random numbers; out go pixels of the same shape. Begin with
 * {@link dev.sequential.internal.ops.image.ImageBatch}.
 */
@NullMarked
package dev.sequential.internal.ops.image;

import org.jspecify.annotations.NullMarked;

/**
 * Data sets: samples and their labels, read in batches.
 *
 * <p>In come arrays, lists, examples or files; out come {@linkplain dev.sequential.data.Batch batches} in the order of
 * an epoch, which {@code fit} trains on. Begin with {@link dev.sequential.data.Dataset}, which is implemented for data
 * of your own; {@link dev.sequential.data.TensorSpec} says what its samples look like, and
 * {@link dev.sequential.data.ArrayDataset} is the one that arrays become.
 */
@NullMarked
package dev.sequential.data;

import org.jspecify.annotations.NullMarked;

/**
 * From a data set to the tensors that a step is fed with: placeholders, buffers that are filled again and again,
 * batches that are assembled ahead.
 *
 * <p>In comes a data set; out come tensors in the order of its batches. Begin with
 * {@link dev.sequential.internal.feed.EpochIterator}, which goes through the epochs;
 * {@link dev.sequential.internal.feed.Prefetcher} assembles its batches in a thread of its own, and
 * {@link dev.sequential.internal.feed.FeedBuffers} holds the tensors that they are written into.
 */
@NullMarked
package dev.sequential.internal.feed;

import org.jspecify.annotations.NullMarked;

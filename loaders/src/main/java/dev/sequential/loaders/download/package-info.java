/**
 * Downloads published data sets into the cache folder.
 *
 * <p>In come the addresses, size and MD5 of the files that a data set's authors publish; out come those files in a
 * folder, whole and checked, or one error that says what to do. Begin at
 * {@link dev.sequential.loaders.download.Downloads}, which takes each missing file by a
 * {@link dev.sequential.loaders.download.Download}.
 */
@NullMarked
package dev.sequential.loaders.download;

import org.jspecify.annotations.NullMarked;

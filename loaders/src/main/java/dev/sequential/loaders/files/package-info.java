/**
 * Reads the files of data sets safely: archives, checksums, errors that name the file.
 *
 * <p>In comes the path of an archive, or of the folder that it was unpacked to; out come its files as streams, each
 * checked for its size, and a {@link dev.sequential.loaders.files.SourceFile} with their checksum, or a
 * {@link dev.sequential.loaders.files.DataException}. Begin at {@link dev.sequential.loaders.files.Archive}.
 */
@NullMarked
package dev.sequential.loaders.files;

import org.jspecify.annotations.NullMarked;

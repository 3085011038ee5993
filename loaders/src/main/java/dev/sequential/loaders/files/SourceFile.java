package dev.sequential.loaders.files;

import java.nio.file.Path;

/**
 * A file or folder that a data set was read from, with its checksum.
 *
 * @param path where it lies
 * @param bytes its size on disk
 * @param sha256 of its contents; of an IDX file, of what is in it once unpacked; of a folder, of the lines
 *     {@code <sha256> <name>\n} of its files in the order of their names
 * @param published whether its contents are those that the authors of the data set publish, going by the checksum
 */
public record SourceFile(Path path, long bytes, String sha256, boolean published) {}

package dev.sequential.loaders;

import dev.sequential.loaders.files.SourceFile;
import java.util.List;

/**
 * The result of reading and checking all of a data set.
 *
 * @param name as {@link DataSource#parse} reads it
 * @param data what was read
 * @param files what it was read from; empty for a data set that is drawn
 */
public record Verification(String name, TrainTest data, List<SourceFile> files) {
    public Verification {
        files = List.copyOf(files);
    }

    /** Whether every byte came from the files that the authors of the data set publish, going by their checksums. */
    public boolean published() {
        return !files.isEmpty() && files.stream().allMatch(SourceFile::published);
    }
}

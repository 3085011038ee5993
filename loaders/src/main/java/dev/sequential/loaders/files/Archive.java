package dev.sequential.loaders.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The archive of a data set, packed or unpacked to a folder, as the files in it. */
public interface Archive {
    /** The archive or folder. */
    Path path();

    /**
     * Hands over each of the wanted files once, in whatever order they come.
     *
     * @param wanted names of files, without the archive's own folder
     * @return the archive, or the folder, with its checksum
     * @throws DataException if one is missing, comes twice or is no file, or if there is more than the wanted ones
     *     account for
     */
    List<SourceFile> read(Set<String> wanted, EntryReader reader);

    /** Reads the contents of the files of an archive. */
    interface EntryReader {
        /**
         * Reads a file to its end.
         *
         * @param size bytes that it says it has, checked to be no more than {@link #most}
         */
        void read(String name, long size, InputStream contents) throws IOException;

        /** The most bytes that a file may have. */
        long most(String name);
    }

    /**
     * Checks the size of a file before it is read.
     *
     * @throws DataException if it is larger than it may be
     */
    static void requireAtMost(Path container, String member, long size, long most) {
        if (size > most) {
            throw new DataException(
                    "%s: %s has %s bytes, and may have at most %s: this is not the data set it is taken for"
                            .formatted(container, member, ErrorText.number(size), ErrorText.number(most)));
        }
    }
}

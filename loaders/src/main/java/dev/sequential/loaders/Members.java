package dev.sequential.loaders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The files of a data set, in an archive or in the folder that it unpacks to. */
interface Members {
    /** The archive or folder. */
    Path path();

    /**
     * Hands over each of the wanted files once, in whatever order they come.
     *
     * @return what was read
     * @throws DataException if one is missing, comes twice or is no file, or if there is more than the wanted ones
     *     account for
     */
    List<SourceFile> read(Set<String> wanted, Reader reader);

    /** Takes the contents of one file. */
    interface Reader {
        /**
         * Reads a file to its end.
         *
         * @param size bytes that it says it has, checked to be no more than {@link #most}
         */
        void read(String name, long size, InputStream contents) throws IOException;

        /** The most bytes that a file may have. */
        long most(String name);
    }
}

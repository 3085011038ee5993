package dev.sequential.loaders;

import dev.sequential.config.UserFolders;
import dev.sequential.loaders.download.DownloadProgress;
import dev.sequential.loaders.download.PublishedFile;
import java.nio.file.Path;

/**
 * The folder where downloaded data sets are kept, each in a folder of its own: {@code data/cifar10/...}.
 *
 * @param folder may not exist yet
 * @param progress is told how downloads come along
 */
public record Cache(Path folder, DownloadProgress progress) {
    /** A cache in a folder of your choice. */
    public static Cache in(Path folder) {
        return new Cache(folder, DownloadProgress.silent());
    }

    /**
     * The cache of this machine's user: {@code $SEQUENTIAL_HOME} where that is set, else {@code sequential} in the
     * platform's cache folder ({@code $XDG_CACHE_HOME} or {@code ~/.cache}, {@code ~/Library/Caches},
     * {@code %LOCALAPPDATA%}).
     */
    public static Cache standard() {
        return in(UserFolders.standard().cache());
    }

    /** The same folder, with someone who is told how downloads come along. */
    public Cache progress(DownloadProgress listener) {
        return new Cache(folder, listener);
    }

    /** Where the files of a data set are kept. */
    public Path data(String name) {
        return folder.resolve("data").resolve(name);
    }

    /** Where a file of a data set is kept. */
    Path file(PublishedFile file) {
        return data(file.dataSet()).resolve(file.name());
    }
}

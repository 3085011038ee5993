package dev.sequential.loaders.download;

import dev.sequential.loaders.files.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The download of a data set's files into its folder in the cache.
 *
 * @param name of the data set
 * @param folder where its files go
 * @param progress is told how they come along
 */
public record Downloads(String name, Path folder, DownloadProgress progress) {
    /**
     * Downloads those files that are missing.
     *
     * @throws DataException if one could not be had; it says why, and what to do
     */
    public void fetch(List<PublishedFile> files) {
        for (PublishedFile file : missing(files)) {
            new Download(file, folder.resolve(file.name()), progress).run().ifPresent(failure -> {
                throw new DataException(
                        "%s is not in the cache and could not be downloaded (%s): put %s into %s, or give the path of a copy (%s:PATH), or take the built-in data set \"shapes\""
                                .formatted(
                                        name,
                                        failure,
                                        missing(files).stream()
                                                .map(Downloads::whole)
                                                .collect(Collectors.joining(", ")),
                                        folder,
                                        name));
            });
        }
    }

    private List<PublishedFile> missing(List<PublishedFile> files) {
        return files.stream()
                .filter(file -> !Files.exists(folder.resolve(file.name())))
                .toList();
    }

    private static String whole(PublishedFile file) {
        return "%s (md5 %s)".formatted(file.name(), file.md5());
    }

    /** The error for a file in the cache that is whole but not the published one. */
    public static DataException another(String name, Path file) {
        return new DataException(
                "%s is not the file that the authors of %s publish: delete it to download it again, or use it as it is by its path (%s:%s)"
                        .formatted(file, name, name, file));
    }
}

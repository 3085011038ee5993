package dev.sequential.loaders;

import dev.sequential.loaders.files.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings the files of a data set into the cache folder.
 *
 * @param name of the data set
 * @param cache where its files go
 */
record Downloads(String name, Cache cache) {
    /** Downloads those that are missing. */
    void fetch(List<Published> files) {
        for (Published file : missing(files)) {
            new Download(file, file.in(cache), cache.progress()).run().ifPresent(failure -> {
                throw new DataException(
                        "%s is not in the cache and could not be downloaded (%s): put %s into %s, or give the path of a copy (%s:PATH), or take the built-in data set \"shapes\""
                                .formatted(
                                        name,
                                        failure,
                                        missing(files).stream()
                                                .map(Downloads::whole)
                                                .collect(Collectors.joining(", ")),
                                        cache.data(file.dataSet()),
                                        name));
            });
        }
    }

    private List<Published> missing(List<Published> files) {
        return files.stream().filter(file -> !Files.exists(file.in(cache))).toList();
    }

    private static String whole(Published file) {
        return "%s (md5 %s)".formatted(file.name(), file.md5());
    }

    /** The error for a file in the cache that is whole but not the published one. */
    static DataException another(String name, Path file) {
        return new DataException(
                "%s is not the file that the authors of %s publish: delete it to download it again, or use it as it is by its path (%s:%s)"
                        .formatted(file, name, name, file));
    }
}

package dev.sequential.loaders.download;

import java.net.URI;
import java.util.List;

/**
 * A file as the authors of a data set publish it.
 *
 * @param dataSet name of the data set, and of its folder in the cache
 * @param name of the file
 * @param addresses where it can be had; the next is tried when one fails
 * @param most bytes it has, or may have at most where its size was not published
 * @param md5 of the file, which is what the authors publish
 */
public record PublishedFile(String dataSet, String name, List<URI> addresses, long most, String md5) {
    public PublishedFile {
        addresses = List.copyOf(addresses);
    }
}

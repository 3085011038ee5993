package dev.sequential.loaders;

import dev.sequential.loaders.download.PublishedFile;
import java.util.List;
import java.util.Set;

/**
 * A data set in four IDX files: images and labels of the training and of the test set.
 *
 * @param name of the data set
 * @param files as their authors publish them: training images and labels, test images and labels
 * @param contents sha256 of the published files once unpacked, as far as known
 * @param classNames by class number
 */
record IdxLayout(String name, List<PublishedFile> files, Set<String> contents, List<String> classNames) {
    IdxLayout {
        files = List.copyOf(files);
        contents = Set.copyOf(contents);
        classNames = List.copyOf(classNames);
    }
}

package dev.sequential.loaders.pictures;

import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.ErrorText;
import dev.sequential.loaders.files.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pictures of a folder with one sub-folder a class, divided into a training and a test set.
 *
 * @param classNames names of the sub-folders, in alphabetical order
 * @param train pictures to learn from
 * @param test pictures to be measured on
 */
public record FolderListing(List<String> classNames, List<LabelledPicture> train, List<LabelledPicture> test) {
    private static final int ONE_IN = 5;

    /** What Windows puts into folders that are looked at. */
    private static final Set<String> FROM_THE_SYSTEM = Set.of("Thumbs.db", "desktop.ini");

    /**
     * Lists a folder: by its sub-folders {@code train} and {@code test} where both hold classes, else a fifth of each
     * class is the test set.
     *
     * @throws DataException if it has fewer than two classes, or none is left to test on
     */
    public static FolderListing of(Path folder) {
        Path train = folder.resolve("train");
        Path test = folder.resolve("test");
        if (!holdsFolders(train) || !holdsFolders(test)) {
            return split(folder);
        }
        List<String> classes = folders(train);
        List<String> unknown =
                names(test).stream().filter(name -> !classes.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new DataException(
                    "%s has the class %s, and %s has not: give it pictures to learn from, or take it out"
                            .formatted(test, unknown.get(0), train));
        }
        return new FolderListing(classes, all(pictures(folder, train, classes)), all(pictures(folder, test, classes)));
    }

    /** A fifth of each class, of at least one picture where a class has two, to the test set. */
    private static FolderListing split(Path folder) {
        List<String> classes = folders(folder);
        List<List<LabelledPicture>> train = new ArrayList<>();
        List<List<LabelledPicture>> test = new ArrayList<>();
        for (List<LabelledPicture> ofClass : pictures(folder, folder, classes)) {
            int tested = ofClass.size() < 2 ? 0 : Math.max(1, ofClass.size() / ONE_IN);
            test.add(ofClass.subList(0, tested));
            train.add(ofClass.subList(tested, ofClass.size()));
        }
        if (test.stream().allMatch(List::isEmpty)) {
            throw new DataException(
                    "%s has one picture a class, and none is left to test on: add some".formatted(folder));
        }
        return new FolderListing(classes, all(train), all(test));
    }

    private static List<LabelledPicture> all(List<List<LabelledPicture>> byClass) {
        return byClass.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(LabelledPicture::rank))
                .toList();
    }

    private static List<List<LabelledPicture>> pictures(Path folder, Path part, List<String> classes) {
        return IntStream.range(0, classes.size())
                .mapToObj(label -> pictures(folder, part.resolve(classes.get(label)), label))
                .toList();
    }

    private static List<LabelledPicture> pictures(Path folder, Path ofClass, int label) {
        if (!Files.isDirectory(ofClass)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(ofClass, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> !Files.isDirectory(file) && !hidden(ofClass.relativize(file)))
                    .map(file -> new LabelledPicture(
                            folder.relativize(file).toString().replace('\\', '/'), label))
                    .sorted(Comparator.comparing(LabelledPicture::rank))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DataException("%s could not be listed: %s".formatted(ofClass, ErrorText.reason(e)), e);
        }
    }

    private static boolean holdsFolders(Path folder) {
        return Files.isDirectory(folder) && !names(folder).isEmpty();
    }

    private static List<String> folders(Path folder) {
        List<String> names = names(folder);
        if (names.size() < 2) {
            throw new DataException(
                    "%s has %d sub-folders, and at least 2 are needed, one a class: sort the pictures into them"
                            .formatted(folder, names.size()));
        }
        return names;
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry) && !hidden(folder.relativize(entry)))
                    .map(FolderListing::name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DataException("%s could not be listed: %s".formatted(folder, ErrorText.reason(e)), e);
        }
    }

    private static boolean hidden(Path file) {
        return IntStream.range(0, file.getNameCount())
                .mapToObj(i -> file.getName(i).toString())
                .anyMatch(name -> name.startsWith(".") || FROM_THE_SYSTEM.contains(name));
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }

    /**
     * A picture in a folder, with the number of its class.
     *
     * @param name its path within the folder, with slashes
     * @param label the number of its class
     */
    public record LabelledPicture(String name, int label) {
        /** What it is sorted by: a checksum of its name within its class, so that its place depends on nothing else. */
        String rank() {
            var hash = Hashes.sha256();
            hash.update(name.getBytes(StandardCharsets.UTF_8));
            return Hashes.hex(hash);
        }
    }
}

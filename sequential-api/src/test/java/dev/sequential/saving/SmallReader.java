package dev.sequential.saving;

import dev.sequential.files.FileFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program that reads all files of a folder, each of which is a model, weights, or one error. */
final class SmallReader {
    private SmallReader() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            try {
                HostileFilesTest.read(file).close();
            } catch (FileFormatException e) {
                if (e.getCause() instanceof OutOfMemoryError) {
                    throw new IllegalStateException("Too little memory for " + file, e);
                }
            }
        }
        System.out.println(files.size() + " files");
    }
}

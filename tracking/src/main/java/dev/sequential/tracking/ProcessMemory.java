package dev.sequential.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** The memory that this process uses. */
final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;

    private ProcessMemory() {}

    /** The resident memory in megabytes; empty where the system does not tell it. */
    static OptionalDouble resident() {
        if (!Files.isReadable(STATUS)) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Long.parseLong(Files.readString(STATUS).split(" ", -1)[1]) * PAGE / 1e6);
        } catch (IOException e) {
            return OptionalDouble.empty(); // a system that has the file but does not let it be read
        }
    }
}

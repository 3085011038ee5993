package dev.sequential.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The memory of this process. */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;

    private Memory() {}

    /** Bytes in physical memory; empty where the system does not say. */
    static OptionalLong resident() {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(STATUS).split(" ", -1)[1]) * PAGE);
        } catch (IOException e) {
            return OptionalLong.empty(); // a system that has the file but does not let it be read
        }
    }
}

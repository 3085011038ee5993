package dev.sequential.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aDiskThatIsFullHalfwayLeavesTheOldFileWhole() throws IOException {
        Path file = folder.resolve("model.keras");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, temporary -> {
                    Files.writeString(temporary, "half of the ne");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + " cannot be written: No space left on device");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining(file::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anyOtherFailureLeavesTheOldFileWholeToo() throws IOException {
        Path file = folder.resolve("model.keras");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, temporary -> {
                    throw new IllegalStateException("no weight");
                }))
                .hasMessage("no weight");
        assertThat(file).hasContent("old");
    }

    @Test
    void aFileMayBeReadByThoseWhoMayReadAnyNewFileThere() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));
        Path file = folder.resolve("model.keras");
        AtomicFile.write(file, temporary -> Files.writeString(temporary, "whole"));
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void whatIsWrittenIsSeenOnlyWhenItIsWhole() throws IOException {
        Path file = folder.resolve("model.keras");
        AtomicFile.write(file, temporary -> {
            Files.writeString(temporary, "half");
            assertThat(file).doesNotExist();
            assertThat(temporary.getParent()).isEqualTo(folder);
            Files.writeString(temporary, "whole");
        });
        assertThat(file).hasContent("whole");
    }
}

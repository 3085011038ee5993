package dev.sequential.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
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
    void aFileThatCannotBeWrittenIsSaidBeforehandWithTheReason() throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "old");
        assertThatThrownBy(() -> AtomicFile.requireWritable(file.resolve("model.keras")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("%s/model.keras cannot be written: file already exists (%s)".formatted(file, file));
        assertThatThrownBy(() -> AtomicFile.requireWritable(folder))
                .hasMessage(folder + " cannot be written: a folder, not a file");
        AtomicFile.requireWritable(folder.resolve("new/model.keras"));
        assertThat(folder.resolve("new")).isEmptyDirectory();
        assertThat(file).hasContent("old");
    }

    @Test
    void aLinkStaysAndTheFileThatItLeadsToIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("run1.keras"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.keras"), file);
        AtomicFile.write(link, temporary -> Files.writeString(temporary, "whole"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("whole");
    }

    @Test
    void aDeviceIsNoPlaceForAFile() {
        Path device = Path.of("/dev/null");
        assumeThat(device).exists();
        assertThatThrownBy(() -> AtomicFile.write(device, temporary -> Files.writeString(temporary, "whole")))
                .hasMessage("/dev/null cannot be written: a device, not a file");
    }

    @Test
    void whatAKilledProgramWasWritingIsDeletedAndNothingElse() throws IOException {
        Path kept = Files.writeString(folder.resolve("model.keras"), "whole");
        AtomicFile half = AtomicFile.at(folder.resolve("other.keras"));
        assertThat(half.temporary()).exists();
        AtomicFile.deleteLeftovers(folder);
        AtomicFile.deleteLeftovers(folder.resolve("missing"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(kept);
        }
    }

    @Test
    void anInterruptedThreadWritesTheFileAndIsInterruptedStill() {
        Path file = folder.resolve("model.keras");
        Thread.currentThread().interrupt();
        AtomicFile.write(file, temporary -> throughAChannel(temporary, "whole"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasContent("whole");
    }

    @Test
    void anInterruptInMidFileBeginsItAnew() {
        Path file = folder.resolve("model.keras");
        var tries = new AtomicInteger();
        AtomicFile.write(file, temporary -> {
            if (tries.incrementAndGet() == 1) {
                Thread.currentThread().interrupt();
            }
            throughAChannel(temporary, "whole");
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(tries).hasValue(2);
        assertThat(file).hasContent("whole");
    }

    private static void throughAChannel(Path path, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
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

package dev.sequential.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {
    @TempDir
    Path folder;

    private static void fill(Path temporary) throws IOException {
        Files.writeString(temporary.resolve("graph.pb"), "graph");
        Files.createDirectory(temporary.resolve("variables"));
        Files.writeString(temporary.resolve("variables/index"), "index");
    }

    @Test
    void isSeenOnlyWhenItIsWhole() {
        Path model = folder.resolve("models/1");
        AtomicFolder.write(model, temporary -> {
            fill(temporary);
            assertThat(model).doesNotExist();
            assertThat(temporary.getParent()).isEqualTo(model.getParent());
        });
        assertThat(model.resolve("variables/index")).hasContent("index");
        assertThat(model.getParent()).isDirectoryNotContaining(file -> !file.equals(model));
    }

    @Test
    void aDiskThatIsFullHalfwayLeavesNothing() {
        Path model = folder.resolve("model");
        assertThatThrownBy(() -> AtomicFolder.write(model, temporary -> {
                    fill(temporary);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(model + " cannot be written: No space left on device");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsThereAlreadyStays() throws IOException {
        Path model = Files.writeString(folder.resolve("model"), "old");
        assertThatThrownBy(() -> AtomicFolder.write(model, AtomicFolderTest::fill))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(model + " is there already: a SavedModel is written into a new folder");
        assertThat(model).hasContent("old");
    }

    @Test
    void anInterruptedThreadWritesTheFolderAndIsInterruptedStill() {
        Path model = folder.resolve("model");
        Thread.currentThread().interrupt();
        AtomicFolder.write(model, AtomicFolderTest::fill);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(model.resolve("graph.pb")).hasContent("graph");
    }

    @Test
    void whatKilledProgramsLeftIsDeletedByTheNextSaveWhenItIsAnHourOld() throws IOException {
        Path young = AtomicFile.at(folder.resolve("model.keras")).temporary();
        for (boolean aFile : new boolean[] {true, false}) {
            Path killed = Files.createDirectory(folder.resolve(".saving-folder"));
            fill(killed);
            Path alsoKilled = AtomicFile.at(folder.resolve("model.keras")).temporary();
            var longAgo = FileTime.from(Instant.now().minus(Duration.ofMinutes(61)));
            Files.setLastModifiedTime(killed, longAgo);
            Files.setLastModifiedTime(alsoKilled, longAgo);
            if (aFile) {
                AtomicFile.write(folder.resolve("model.keras"), file -> Files.writeString(file, "whole"));
            } else {
                AtomicFolder.write(folder.resolve("model"), AtomicFolderTest::fill);
            }
            assertThat(killed).doesNotExist();
            assertThat(alsoKilled).doesNotExist();
            assertThat(young).exists();
        }
    }
}

package dev.sequential.tracking.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

class SqliteLibraryTest {
    private static final String NAME = LibraryLoaderUtil.getNativeLibName();

    @Test
    void theLibraryIsUnpackedOnce(@TempDir Path cache) throws IOException {
        Path library = SqliteLibrary.unpacked(cache).orElseThrow().resolve(NAME);
        try (var packed =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + '/' + NAME)) {
            assertThat(library).hasBinaryContent(packed.readAllBytes());
        }
        FileTime noon = FileTime.from(Instant.parse("2026-01-01T12:00:00Z"));
        Files.setLastModifiedTime(library, noon);
        assertThat(SqliteLibrary.unpacked(cache)).contains(library.getParent());
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(noon);
    }

    @Test
    void whereTheCacheCannotBeWrittenItUnpacksItself(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThat(SqliteLibrary.unpacked(file)).isEmpty();
    }
}

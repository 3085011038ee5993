package dev.sequential.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.files.FileFormatException;
import dev.sequential.layers.IntegerLookup;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file by real Keras whose IntegerLookup was adapted to 5, 5, 7, 5, 9 and 7. */
class LookupVocabulariesTest {
    @TempDir
    private Path folder;

    @Test
    void theVocabularyIsReadFromTheFileOfItsOwn() throws IOException {
        try (Sequential model = Sequential.load(file("0\n-1\n5\n7\n9"));
                Sequential saved = saved(model)) {
            var layer = (IntegerLookup) model.getLayer("integer_lookup");
            assertThat(layer.vocabulary()).contains(List.of(0L, -1L, 5L, 7L, 9L));
            assertThat(saved.getLayer("integer_lookup")).isEqualTo(layer);
        }
    }

    @Test
    void aLineThatIsNoNumberIsNamed() throws IOException {
        Path file = file("5\nseven");
        assertThatThrownBy(() -> Sequential.load(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(file
                        + ": assets/layers/integer_lookup/vocabulary.txt holds \"seven\", which is no whole number");
    }

    private Sequential saved(Sequential model) {
        Path again = folder.resolve("again.keras");
        model.save(again);
        return Sequential.load(again);
    }

    private Path file(String vocabulary) throws IOException {
        Path file = Files.copy(
                Path.of("src", "test", "resources", "golden", "keras", "layers", "lookup_adapted.keras"),
                folder.resolve("lookup.keras"));
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("assets", "layers", "integer_lookup", "vocabulary.txt"), vocabulary);
        }
        return file;
    }
}

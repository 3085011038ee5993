package dev.sequential.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.saving.hdf5.Hdf5;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimizerInsideAnotherTest {
    private static final Path KERAS =
            Path.of("src", "test", "resources", "golden", "keras", "training", "loss_scaled_nadam-end.keras");

    @TempDir
    Path folder;

    @Test
    void isWrittenUnderThePathsUnderWhichKerasWritesIt() throws IOException {
        Path here = folder.resolve("here.keras");
        try (var model = Sequential.load(KERAS)) {
            model.save(here);
        }
        assertThat(paths(here)).containsExactlyInAnyOrderElementsOf(paths(KERAS));
    }

    @Test
    void hasANameOfItsOwnInALegacyFileSoThatNeitherIsWrittenOverTheOther() {
        Path here = folder.resolve("here.h5");
        try (var model = Sequential.load(KERAS)) {
            model.save(here);
        }
        try (Hdf5 hdf = Hdf5.open(here)) {
            assertThat(hdf.get("optimizer_weights/loss_scale_optimizer/iteration")
                            .values())
                    .containsExactly(0); // which Keras never counts
            assertThat(hdf.get("optimizer_weights/nadam/iteration").values()).containsExactly(8);
        }
    }

    @Test
    void goesOnFromTheProductOfMomentaThatItsFileLeavesOut() {
        // 8 steps: the product of 0.9 (1 - 0.96^i / 2) for i from 1 to 8
        try (var model = Sequential.load(KERAS)) {
            assertThat(model.optimizerState().slots().get("optimizer/u_product"))
                    .containsExactly(new float[] {0.00557108f}, within(1e-6f));
        }
    }

    private static List<String> paths(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var weights = zip.getInputStream(zip.getEntry("model.weights.h5"));
                Hdf5 hdf = Hdf5.of(file, weights.readAllBytes())) {
            return hdf.paths("optimizer");
        }
    }
}

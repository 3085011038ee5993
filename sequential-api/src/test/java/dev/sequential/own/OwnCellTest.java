package dev.sequential.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.config.CustomObjects;
import dev.sequential.layers.Input;
import dev.sequential.layers.Layer;
import dev.sequential.layers.LayerContract;
import dev.sequential.layers.RNN;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;

/** A user's cell goes through sequences, is trained, saved and loaded, and its gradient is right. */
class OwnCellTest implements LayerContract {
    @BeforeAll
    static void registered() {
        CustomObjects.register("tests", Decay.class);
    }

    @Override
    public Layer layer() {
        return new RNN(new Decay(0.5)).returnSequences(true);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2);
    }

    @Test
    void eachStepMeetsTheStateOfTheOneBefore(@TempDir Path folder) throws IOException {
        // 8; 4 + 8 / 2 = 8; 2 + 8 / 2 = 6; of which twice is given out
        float[][][] sequence = {{{8}, {4}, {2}}};
        float[][][] expected = {{{16}, {16}, {12}}};
        Path file = folder.resolve("own.keras");
        try (var model = Sequential.of(Input.of(3, 1), layer())) {
            assertThat(StdArrays.array3dCopyOf(model.predict(sequence))).isDeepEqualTo(expected);
            model.save(file);
        }
        try (var loaded = Sequential.load(file)) {
            assertThat(StdArrays.array3dCopyOf(loaded.predict(sequence))).isDeepEqualTo(expected);
        }
    }
}

package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.config.KerasConfig;
import dev.sequential.conformance.Probe;
import dev.sequential.internal.engine.Engine;
import dev.sequential.training.Device;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class EmbeddingTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Embedding(5, 3).embeddingsRegularizer("l2");
    }

    @Override
    public Shape input() {
        return Shape.of(4);
    }

    /** Whole numbers and a half, which is dropped: no move of a finite difference leads to another vector. */
    @Override
    public float[] inputs(int samples, long seed) {
        float[] numbers = new float[samples * 4];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i * 7L + seed) % 5 + 0.5f;
        }
        return numbers;
    }

    @Test
    void eachNumberGetsItsVector() {
        try (var model = new Sequential().add(new Embedding(3, 2).name("words").inputShape(2))) {
            model.setWeight("words/embeddings", new float[] {0, 1, 10, 11, 20, 21});
            assertThat(Numbers.of(model.predict(new float[][] {{2, 0}}))).containsExactly(20, 21, 0, 1);
        }
    }

    @Test
    void aVectorLearnsFromAllPlacesWhereItsNumberStands() {
        var model = new Sequential().add(new Embedding(3, 1).name("words").inputShape(3));
        try (var probe = new Probe(Engine.open(model.architecture(), Device.CPU, 1))) {
            var outcome = probe.run(new float[] {1, 2, 1}, 1, new float[] {10, 20, 30});
            assertThat(outcome.gradients().get("words/embeddings").floats()).containsExactly(0, 40, 20);
            assertThat(outcome.dx().floats()).containsExactly(0, 0, 0);
        }
    }

    @Test
    void refusesNoNumbersAtAll() {
        assertThatThrownBy(() -> new Embedding(0, 2)).hasMessage("Embedding input_dim must be at least 1, got 0");
    }

    @Test
    void adaptersOfLowRankAreRefusedRatherThanForgotten() {
        for (String layer : List.of("Dense", "EinsumDense", "Embedding")) {
            Map<String, Object> config = Map.of("class_name", layer, "config", Map.of("lora_rank", 2));
            assertThatThrownBy(() -> KerasConfig.deserialize(Layer.class, config))
                    .hasMessageStartingWith("Unknown keyword of %s \"lora_rank\"", layer);
        }
    }
}

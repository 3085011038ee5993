package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class InnerPolicyTest {
    /** 1 + 2^-10, which bfloat16 rounds to 1. */
    private static final float FINE = 1 + 1 / 1024f;

    private static float output(Sequential model) {
        try (model) {
            return model.predict(Samples.floats(Shape.of(1, 1), new float[] {FINE}), 1)
                    .getFloat(0, 0, 0);
        }
    }

    private static Sequential model(Layer layer) {
        return new Sequential().add(Input.of(1, 1)).add(layer);
    }

    private static Dense once(String policy) {
        return new Dense(1).kernelInitializer("ones").dtype(policy);
    }

    @Test
    void aLayerInsideAnotherComputesInItsOwnPolicy() {
        assertThat(output(model(new TimeDistributed(once("float32"))))).isEqualTo(FINE);
        assertThat(output(model(new TimeDistributed(once("mixed_bfloat16"))))).isEqualTo(1f);
    }

    @Test
    void thePolicyOfAModelIsThatOfTheLayersInsideItsLayers() {
        assertThat(output(model(new TimeDistributed(once("float32"))).dtype("mixed_bfloat16")))
                .isEqualTo(1f);
    }
}

package dev.sequential.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.internal.engine.GpuKernels;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.ndarray.Shape;

class ModelsOnGpuTest {
    private static final ArrayDataset PICTURES = ArrayDataset.of(
            Samples.bytes(Shape.of(32, 32, 3), new byte[2 * 32 * 32 * 3], 255f), Samples.oneHot(new int[] {0, 1}, 10));

    @ParameterizedTest
    @CsvSource({"float32", "mixed_float16", "mixed_bfloat16"})
    void noStepOfAModelIsLeftToTheCpu(String policy) {
        for (ZooModel each : ZooModel.values()) {
            try (var model = each.build().dtype(policy)) {
                var compilation = new Compilation(
                        each.recipe().optimizer(),
                        Optional.of(Loss.of("categorical_crossentropy")),
                        1,
                        List.of(Metric.of("accuracy")),
                        List.of(),
                        true,
                        Device.CPU,
                        false);
                assertThat(GpuKernels.lackedByTraining(model, compilation, PICTURES))
                        .as(each.id())
                        .isEmpty();
            }
        }
    }
}

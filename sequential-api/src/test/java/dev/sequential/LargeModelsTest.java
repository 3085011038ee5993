package dev.sequential;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.initializers.Initializer;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Input;
import org.junit.jupiter.api.Test;

class LargeModelsTest {
    @Test
    void aWeightOfMoreNumbersThanAnArrayIsNamed() {
        try (var model = new Sequential().add(Input.of(100_000)).add(new Dense(100_000).name("wide"))) {
            assertThatThrownBy(model::getWeights)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at most 2,147,483,647 numbers")
                    .hasMessageContaining("wide/kernel has shape (100000, 100000)");
        }
    }

    @Test
    void weightsThatDoNotFitIntoTheHeapAreToldWithTheirSize() {
        Initializer greedy = (shape, random) -> {
            throw new OutOfMemoryError("Java heap space");
        };
        try (var model = new Sequential().add(Input.of(999)).add(new Dense(1000).kernelInitializer(greedy))) {
            assertThatThrownBy(model::getWeights)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("1,000,000 numbers")
                    .hasMessageContaining("-Xmx")
                    .hasRootCauseMessage("Java heap space");
        }
    }
}

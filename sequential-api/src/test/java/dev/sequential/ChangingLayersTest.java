package dev.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.Dense;
import dev.sequential.layers.Input;
import org.junit.jupiter.api.Test;

/** Layers come and go; the weights of those that stay are kept, as in Keras. */
class ChangingLayersTest {
    private static final float[] KERNEL = {1, 2, 3, 4};

    private static Sequential withKernel() {
        var model = new Sequential().seed(1);
        model.add(Input.of(2));
        model.add(new Dense(2).name("base"));
        model.add(new Dense(1).name("head"));
        model.setWeight("base/kernel", KERNEL);
        model.setWeight("head/kernel", new float[] {5, 6});
        return model;
    }

    @Test
    void aLayerKeepsItsWeightsWhenAnotherIsAdded() {
        try (var model = withKernel()) {
            model.add(new Dense(3));
            assertThat(model.getWeight("base/kernel")).containsExactly(KERNEL);
            assertThat(model.getWeight("head/kernel")).containsExactly(5, 6);
        }
    }

    @Test
    void aLayerKeepsItsWeightsWhenTheHeadIsTakenOff() {
        try (var model = withKernel()) {
            model.pop();
            assertThat(model.getWeights()).containsOnlyKeys("base/kernel", "base/bias");
            assertThat(model.getWeight("base/kernel")).containsExactly(KERNEL);
        }
    }

    @Test
    void aNewHeadOfTheOldNameStartsWithWeightsOfItsOwn() {
        try (var model = withKernel()) {
            model.pop();
            model.add(new Dense(1).name("head"));
            assertThat(model.getWeight("base/kernel")).containsExactly(KERNEL);
            assertThat(model.getWeight("head/kernel")).doesNotContain(5, 6);
        }
    }
}

package dev.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void aLayerKeepsItsWeightsWhenOneWhoseNameItsOwnBeginsWithIsPopped() {
        try (var model =
                new Sequential().add(Input.of(2)).add(new Dense(2).name("a/b")).add(new Dense(1).name("a"))) {
            model.setWeight("a/b/kernel", KERNEL);
            model.pop();
            assertThat(model.getWeight("a/b/kernel")).containsExactly(KERNEL);
        }
    }

    @Test
    void aModelIsPrintedAsItsNameAndItsKindsOfLayers() {
        try (var model = new Sequential("digits").add(new Dense(2).name("base"))) {
            assertThat(model).hasToString("Sequential[name=digits, layers=[Dense]]");
        }
    }

    @Test
    void anEmptyNameIsRefused() {
        try (var model = new Sequential().add(Input.of(2))) {
            assertThatThrownBy(() -> model.add(new Dense(2).name("")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at least one character, got \"\" for Dense");
        }
    }

    @Test
    void anInputHasSizesOfAtLeastOne() {
        assertThatThrownBy(() -> Input.of(-5))
                .hasMessageContaining("at least 1")
                .hasMessageContaining("got -5");
        assertThatThrownBy(() -> Input.of(3, 0))
                .hasMessageContaining("at least 1")
                .hasMessageContaining("got 0");
        assertThat(Input.of(-1, 3).shape().get(1)).isEqualTo(3);
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

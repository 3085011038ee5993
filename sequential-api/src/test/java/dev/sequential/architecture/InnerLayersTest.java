package dev.sequential.architecture;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Input;
import dev.sequential.layers.TimeDistributed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model of two layers as a layer of another: 2 to 3 (9 weights), 3 to 2 (8 weights), and a head (3 weights). */
class InnerLayersTest {
    private Sequential base;
    private Sequential model;

    @BeforeEach
    void build() {
        base = new Sequential("base");
        base.add(Input.of(2)).add(new Dense(3).name("first")).add(new Dense(2).name("second"));
        model = Sequential.of(Input.of(2), base, new Dense(1).name("head"));
    }

    @AfterEach
    void close() {
        model.close();
        base.close();
    }

    @Test
    void aModelIsPutTogetherFromLayersAndModels() {
        assertThat(model.countParams()).isEqualTo(9 + 8 + 3);
        assertThat(model.getWeight("base/layers/dense/kernel")).isEqualTo(base.getWeight("first/kernel"));
        assertThatThrownBy(() -> Sequential.of(new Dense(1), "relu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A model is made of layers and of models, got relu");
    }

    @Test
    void aLayerIsFoundByNamePathAndPlace() {
        assertThat(model.getLayer("head")).isEqualTo(new Dense(1).name("head"));
        assertThat(model.getLayer("base/second")).isEqualTo(new Dense(2).name("second"));
        assertThat(model.getLayer(1)).isEqualTo(new Dense(1).name("head"));
        assertThatThrownBy(() -> model.getLayer("base/third"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no layer \"third\" in \"base\", only [first, second]");
        assertThatThrownBy(() -> model.getLayer("bass/first"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no layer \"bass/first\", only [base, head]");
    }

    @Test
    void aWrappedLayerGoesByTheNameOfItsArgument() {
        Sequential steps = Sequential.of(Input.of(4, 2), new TimeDistributed(new Dense(3)));
        assertThat(steps.getLayer("time_distributed/layer")).isEqualTo(new Dense(3));
    }

    @Test
    void partOfAModelThatWasAddedIsFrozen() {
        model.trainable("base/first", false);
        assertThat(model.architecture().countTrainableParams()).isEqualTo(8 + 3);
        model.compile(optimizer("sgd"), loss("mse"));
        float[] first = model.getWeight("base/layers/dense/kernel");
        float[] second = model.getWeight("base/layers/dense_1/kernel");
        model.fit(new float[][] {{1, 2}}, new float[][] {{9}}, verbose(0));
        assertThat(model.getWeight("base/layers/dense/kernel")).isEqualTo(first);
        assertThat(model.getWeight("base/layers/dense_1/kernel")).isNotEqualTo(second);
    }

    @Test
    void theEndOfAFrozenModelIsThawed() {
        model.trainable("base", false);
        assertThat(model.architecture().countTrainableParams()).isEqualTo(3);
        model.trainable("base", true).trainable("base/first", false);
        assertThat(model.architecture().countTrainableParams()).isEqualTo(8 + 3);
    }
}

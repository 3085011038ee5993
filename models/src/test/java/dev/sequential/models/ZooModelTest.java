package dev.sequential.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZooModelTest {
    @ParameterizedTest
    @CsvSource({
        "logistic_regression, 30730, 20, 128",
        "mlp, 411146, 20, 32",
        "cnn_simple, 42442, 20, 32",
        "cnn_adv, 642986, 100, 128",
        "cnn_fchollet, 1250858, 200, 32",
        "cnn_pkaur, 1172410, 200, 128",
    })
    void hasTheArticlesParametersAndRecipe(String id, long parameters, int epochs, int batch) {
        var model = ZooModel.of(id);
        assertThat(model.build().countParams()).isEqualTo(parameters);
        assertThat(model.recipe().epochs()).isEqualTo(epochs);
        assertThat(model.recipe().batchSize()).isEqualTo(batch);
    }

    @Test
    void ofTheAdvancedNetwork448ParametersAreNotTrained() {
        var architecture = ZooModel.CNN_ADV.build().architecture();
        assertThat(architecture.countParams() - architecture.countTrainableParams())
                .isEqualTo(448); // two moving averages of 32 + 64 + 128 channels
    }

    @Test
    void canBeBuiltForOtherImages() {
        var digits = ZooModel.CNN_SIMPLE.build(28, 28, 1, 10).architecture();
        assertThat(digits.nodes().get(0).weights().get(0).shape().asArray()).containsExactly(3, 3, 1, 32);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> ZooModel.of("cnn_simpel"))
                .hasMessage(
                        "Unknown model \"cnn_simpel\": did you mean \"cnn_simple\" or \"cnn_adv\" or \"cnn_pkaur\"?");
    }
}

package dev.sequential.internal.graph;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.layers.Activation;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.layers.Layer;
import dev.sequential.layers.MaxPooling2D;
import dev.sequential.layers.RandomFlip;
import dev.sequential.layers.Rescaling;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchSplitTest {
    private static BatchSplit of(int processors, Layer... layers) {
        try (var model = new Sequential().add(Input.of(32, 32, 3))) {
            for (Layer layer : layers) {
                model.add(layer);
            }
            return BatchSplit.of(model.architecture(), processors);
        }
    }

    private static Conv2D convolution() {
        return new Conv2D(16, 3).activation("relu");
    }

    private static Layer[] network(Layer inTheMiddle) {
        return new Layer[] {convolution(), inTheMiddle, convolution(), new MaxPooling2D(), new Flatten(), new Dense(10)
        };
    }

    @Test
    void convolutionsAndWhatFollowsAreDivided() {
        assertThat(of(2, network(new MaxPooling2D()))).isEqualTo(new BatchSplit(2, 0, 6));
    }

    @Test
    void whatHasNoWeightsAtTheBeginningTakesTheWholeBatch() {
        assertThat(of(
                        2,
                        new Rescaling(1.0 / 255),
                        new RandomFlip("horizontal"),
                        convolution(),
                        convolution(),
                        new MaxPooling2D(),
                        new Dropout(0.5),
                        new Flatten(),
                        new Dense(10)))
                .isEqualTo(new BatchSplit(2, 2, 5));
    }

    @Test
    void anActivationAtTheEndTakesTheWholeBatch() {
        assertThat(of(2, convolution(), convolution(), new Conv2D(2, 1), new Activation("softmax")))
                .isEqualTo(new BatchSplit(2, 0, 3));
        assertThat(of(2, convolution(), convolution(), new Conv2D(2, 1).activation("softmax")))
                .isEqualTo(new BatchSplit(2, 0, 2));
    }

    @Test
    void eachOfUpToFourProcessorsHasAPart() {
        Layer[] layers = network(new MaxPooling2D());
        assertThat(of(1, layers)).isEqualTo(new BatchSplit(1, 0, 6));
        assertThat(of(4, layers)).isEqualTo(new BatchSplit(4, 0, 6));
        assertThat(of(5, layers)).isEqualTo(BatchSplit.NONE);
    }

    @Test
    void layersThatLookAtTheWholeBatchOrDrawRandomNumbersLeaveItUndivided() {
        assertThat(of(2, network(new BatchNormalization()))).isEqualTo(BatchSplit.NONE);
        assertThat(of(2, network(new Dropout(0.2)))).isEqualTo(BatchSplit.NONE);
    }

    @Test
    void aFunctionOfOnesOwnMayLookAtTheWholeBatch() {
        assertThat(of(2, network(new Activation((tf, x) -> tf.math.square(x))))).isEqualTo(BatchSplit.NONE);
        assertThat(of(2, network(new Conv2D(16, 3).activation((tf, x) -> tf.math.square(x)))))
                .isEqualTo(BatchSplit.NONE);
    }

    @Test
    void aPenaltyOnOutputsIsOneOfTheWholeBatch() {
        assertThat(of(2, network(convolution().activityRegularizer("l2")))).isEqualTo(BatchSplit.NONE);
    }

    @Test
    void aModelOfDenseLayersIsNotDivided() {
        assertThat(of(2, new Flatten(), new Dense(256), new Dense(10))).isEqualTo(BatchSplit.NONE);
    }

    @Test
    void aModelThatNeedsOneThreadOrOneThatKeepsAllBusyWithASampleIsNotDivided() {
        assertThat(of(2, new MaxPooling2D(8), new Conv2D(2, 2), new Flatten(), new Dense(2)))
                .isEqualTo(BatchSplit.NONE);
        assertThat(of(2, new Conv2D(256, 3), new Conv2D(256, 3), new Flatten(), new Dense(2)))
                .isEqualTo(BatchSplit.NONE);
    }

    @Test
    void weightsBecomeThoseOfTheUndividedBatchWhateverItsSize() {
        float[][][][] x = new float[9][32][32][3]; // batches of 4, 4 and 1
        float[][] y = new float[9][10];
        for (int i = 0; i < 9; i++) {
            y[i][i] = 1;
            for (int row = 0; row < 32; row++) {
                Arrays.fill(x[i][row][i], 0.1f * i);
            }
        }
        try (var divided = trained(new Activation("linear"), x, y);
                var whole = trained(new Activation((tf, numbers) -> numbers), x, y)) {
            whole.getWeights()
                    .forEach((name, weights) -> assertThat(divided.getWeights().get(name))
                            .as(name)
                            .containsExactly(weights, within(1e-6f)));
        }
    }

    private static Sequential trained(Layer inTheMiddle, float[][][][] x, float[][] y) {
        var model = new Sequential().seed(3).add(Input.of(32, 32, 3));
        for (Layer layer : network(inTheMiddle)) {
            model.add(layer);
        }
        model.compile(optimizer("sgd"), loss("mse"));
        model.fit(x, y, batchSize(4), epochs(2), verbose(0));
        return model;
    }
}

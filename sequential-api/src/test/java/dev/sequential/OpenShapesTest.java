package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.data.TensorSpec;
import dev.sequential.internal.engine.Engine;
import dev.sequential.layers.Conv1D;
import dev.sequential.layers.Input;
import dev.sequential.layers.LSTM;
import dev.sequential.layers.SimpleRNN;
import dev.sequential.optimizers.SGD;
import dev.sequential.training.Device;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/** Models that leave sizes open take what fits. */
class OpenShapesTest {
    @Test
    void aConvolutionOverAnyLengthPredictsSequencesOfEachLength() {
        try (var model = new Sequential().seed(1)) {
            model.add(Input.of(-1, 1));
            model.add(new Conv1D(1, 2).useBias(false));
            model.setWeight("conv1d/kernel", new float[] {1, 10});
            assertThat(model.predict(new float[][][] {{{1}, {2}, {3}}}).shape().asArray())
                    .containsExactly(1, 2, 1);
            assertThat(model.predict(new float[][][] {{{1}, {2}, {3}, {4}}}).getFloat(0, 2, 0))
                    .isEqualTo(43);
        }
    }

    /** 1 of the weights is 1 and all others are 0, so that the state is the sum of what came so far. */
    private static Sequential summing() {
        var model = new Sequential().seed(1).add(Input.of(-1, 1));
        model.add(new SimpleRNN(1).activation("linear"));
        model.setWeight("simple_rnn/cell/kernel", new float[] {1});
        model.setWeight("simple_rnn/cell/recurrent_kernel", new float[] {1});
        return model;
    }

    @Test
    void aRecurrentLayerWithAStepOfItsOwnTakesSequencesOfEachLength() {
        try (var model = summing()) {
            assertThat(model.predict(new float[][][] {{{1}, {2}, {3}}}).getFloat(0, 0))
                    .isEqualTo(6);
            assertThat(model.predict(new float[][][] {{{1}, {2}, {3}, {4}}}).getFloat(0, 0))
                    .isEqualTo(10);
        }
    }

    @Test
    void oneModelTrainsOnBatchesOfEachLength() {
        try (var model = summing()) {
            model.compile(optimizer(new SGD(0.01)), loss("mse"));
            // (6 - 5)^2, then a smaller error for the same sequence, whatever came between
            double first = model.trainOnBatch(new float[][][] {{{1}, {2}, {3}}}, new float[][] {{5}})
                    .get("loss");
            model.trainOnBatch(new float[][][] {{{1}, {2}}}, new float[][] {{2.5f}});
            double later = model.trainOnBatch(new float[][][] {{{1}, {2}, {3}}}, new float[][] {{5}})
                    .get("loss");
            assertThat(first).isEqualTo(1);
            assertThat(later).isLessThan(1);
        }
    }

    @Test
    void oneStepPredictsSequencesOfAllLengthsWhereNoLayerCountsThem() {
        var model = new Sequential().add(Input.of(-1, 2)).add(new Conv1D(3, 2)).add(new LSTM(4));
        try (var engine = Engine.open(model.architecture(), Device.CPU, 1)) {
            assertThat(engine.predictStep(TensorSpec.floats(Shape.of(5, 2))))
                    .isSameAs(engine.predictStep(TensorSpec.floats(Shape.of(9, 2))));
        }
    }
}

package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class PipelineTest implements LayerContract {
    @Override
    public Layer layer() {
        return Pipeline.of(new Rescaling(0.5), new Dense(4).activation("tanh"), new BatchNormalization());
    }

    @Override
    public boolean trainsInAnotherWay() {
        return true;
    }

    @Override
    public Shape input() {
        return Shape.of(3);
    }

    @Test
    void hasTheWeightsOfItsLayersUnderTheirKinds() {
        assertThat(Pipeline.of(new Dense(4).useBias(false), new Dense(2).useBias(false))
                        .weights(Shape.of(3)))
                .extracting(Weight::path, Weight::shape)
                .containsExactly(
                        Assertions.tuple("layers/dense/kernel", Shape.of(3, 4)),
                        Assertions.tuple("layers/dense_1/kernel", Shape.of(4, 2)));
    }
}

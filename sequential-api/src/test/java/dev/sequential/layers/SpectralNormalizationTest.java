package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.CompileOption;
import dev.sequential.Sequential;
import dev.sequential.initializers.Constant;
import dev.sequential.optimizers.SGD;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class SpectralNormalizationTest implements LayerContract {
    /** Frozen, as gradients are by the kernel after it was divided, and finite differences by the one before. */
    @Override
    public Layer layer() {
        return new SpectralNormalization(new Dense(4).activation("tanh").trainable(false)).powerIterations(3);
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
    void aTrainingStepDividesTheKernelByItsLargestSingularValue() {
        // a kernel of one column (2, 2) has the singular value sqrt(8); the learning rate changes nothing more
        try (var model = new Sequential()
                .add(Input.of(2))
                .add(new SpectralNormalization(new Dense(1).kernelInitializer(new Constant(2))).name("normal"))) {
            model.compile(CompileOption.optimizer(new SGD(0)), CompileOption.loss("mse"));
            model.trainOnBatch(new float[][] {{1, 1}}, new float[][] {{1}});
            assertThat(model.getWeight("normal/layer/kernel"))
                    .containsExactly(new float[] {0.7071068f, 0.7071068f}, within(1e-6f));
        }
    }

    @Test
    void theOptimizerStartsFromTheDividedKernel() {
        // kernel 3 becomes 1; the gradient of (w - 0)^2 by w is 2, the step 0.25: 1 - 0.5
        try (var model = new Sequential()
                .add(Input.of(1))
                .add(new SpectralNormalization(new Dense(1).useBias(false).kernelInitializer(new Constant(3)))
                        .name("normal"))) {
            model.compile(CompileOption.optimizer(new SGD(0.25)), CompileOption.loss("mse"));
            model.trainOnBatch(new float[][] {{1}}, new float[][] {{0}});
            assertThat(model.getWeight("normal/layer/kernel")).containsExactly(new float[] {0.5f}, within(1e-6f));
        }
    }

    @Test
    void aLayerWithoutAKernelIsRefused() {
        assertThatThrownBy(() -> new SpectralNormalization(new Flatten()).outputShape(Shape.of(3)))
                .hasMessage(
                        "SpectralNormalization takes a layer with a kernel or embeddings, such as Dense, got Flatten");
    }
}

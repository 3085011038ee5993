package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sequential.initializers.Ones;
import dev.sequential.initializers.RandomUniform;
import dev.sequential.initializers.VarianceScaling;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class EinsumDenseTest implements LayerContract {
    @Override
    public Layer layer() {
        return new EinsumDense("abc,cde->abde", -1, 2, 4)
                .biasAxes("e")
                .biasInitializer(new RandomUniform())
                .activation("tanh");
    }

    @Override
    public Shape input() {
        return Shape.of(3, 5);
    }

    @Test
    void itSumsOverTheAxesThatTheOutputDoesNotHave() {
        // each output the sum of the input (1 + 2, 3 + 4), plus a bias of 1
        var layer = new EinsumDense("abc,cd->abd", -1, 1)
                .biasAxes("d")
                .kernelInitializer("ones")
                .biasInitializer(new Ones());
        assertThat(Numbers.output(layer, Shape.of(2, 2), 1, 2, 3, 4)).containsExactly(4, 8);
    }

    @Test
    void itsBiasIsOneLongAlongAxesThatItIsTheSameFor() {
        var layer = new EinsumDense("abcd,cde->abe", 3, 4).biasAxes("b");
        assertThat(layer.weights(Shape.of(3, 2, 5)))
                .extracting(Weight::path, Weight::shape)
                .containsExactly(tuple("kernel", Shape.of(2, 5, 4)), tuple("bias", Shape.of(3, 1)));
    }

    @Test
    void theSpreadOfItsKernelDependsOnAllAxesThatAreSummed() {
        // 2 * 5 inputs; by the rank alone it would be 5 inputs for each of 2 places
        var kernel = new EinsumDense("abcd,cde->abe", 3, 4)
                .kernelInitializer(new VarianceScaling())
                .weights(Shape.of(3, 2, 5))
                .get(0);
        assertThat(kernel.initializer()).isInstanceOfSatisfying(VarianceScaling.class, scaling -> {
            assertThat(scaling.axes().inputAxes().orElseThrow()).containsExactly(0, 1);
            assertThat(scaling.axes().outputAxes().orElseThrow()).containsExactly(2);
        });
    }

    @Test
    void axesOfDifferentSizesAreRefused() {
        assertThatThrownBy(() -> new EinsumDense("abc,cd->abd", 7, 4).outputShape(Shape.of(3, 5)))
                .hasMessage("EinsumDense abc,cd->abd: axis b is 3 long in the input, 7 in the output");
    }

    @Test
    void whatIsNoEquationIsRefused() {
        assertThatThrownBy(() -> new EinsumDense("ab,bc", 4))
                .hasMessage(
                        "EinsumDense takes an equation such as ab,bc->ac, ...a,ab->...b or ab...,bc->ac..., got ab,bc");
    }
}

package dev.sequential.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.conformance.OptimizerRun;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class LossScaleOptimizerTest {
    private static final Shape ONE = Shape.of(1);

    private static void step(OptimizerRun run, float gradientOfScaledLoss) {
        run.step(Map.of("w", new float[] {gradientOfScaledLoss}));
    }

    @Test
    void gradientsAreDividedByTheScaleWhichDoublesAfterSoManySteps() {
        var optimizer = new LossScaleOptimizer(new SGD(0.5)).initialScale(8).dynamicGrowthSteps(2);
        try (var run = new OptimizerRun(optimizer, Map.of("w", ONE))) {
            run.write("w", new float[] {0});
            step(run, 16);
            assertThat(run.read("w")).containsExactly(-0.5f * 16 / 8);
            assertThat(run.readSlot("dynamic_scale")).containsExactly(8);
            step(run, 16);
            assertThat(run.read("w")).containsExactly(-2);
            assertThat(run.readSlot("dynamic_scale")).containsExactly(16);
            assertThat(run.readSlot("step_counter")).containsExactly(0);
            step(run, 16);
            assertThat(run.read("w")).containsExactly(-2.5f);
        }
    }

    @Test
    void aStepWhoseGradientsAreNotFiniteIsLeftOutAndHalvesTheScale() {
        for (float wrong : new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN}) {
            var inner = new Adam(0.1).weightDecay(0.1).useEma(true);
            try (var run = new OptimizerRun(new LossScaleOptimizer(inner).initialScale(4), Map.of("w", ONE))) {
                run.write("w", new float[] {3});
                step(run, wrong);
                assertThat(run.read("w")).containsExactly(3);
                assertThat(run.readSlot("w_momentum")).containsExactly(0);
                assertThat(run.readSlot("w_average")).containsExactly(0);
                assertThat(run.readSlot("dynamic_scale")).containsExactly(2);
                assertThat(run.done()).isZero();
                step(run, 1);
                assertThat(run.done()).isOne();
                assertThat(run.readSlot("step_counter")).containsExactly(1);
            }
        }
    }

    @Test
    void itIsNotPutAroundAnother() {
        assertThatThrownBy(() -> new LossScaleOptimizer(new LossScaleOptimizer(new SGD())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LossScaleOptimizer takes an optimizer that does not scale the loss yet,"
                        + " got another LossScaleOptimizer");
    }
}

package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Architecture;
import dev.sequential.Device;
import dev.sequential.Sequential;
import dev.sequential.config.KerasConfig;
import dev.sequential.data.Samples;
import dev.sequential.internal.Engine;
import dev.sequential.internal.Probe;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/** What holds for every layer; a layer's test implements this and gets these tests with it. */
public interface LayerContract {
    /** Samples of a batch. */
    int BATCH = 3;

    /**
     * How far a weight or an input is moved for a finite difference: large against rounding, small against curvature.
     */
    float MOVE = 1e-2f;

    /** An example of the layer, with a weight of every kind and without randomness. */
    Layer layer();

    /** The shape of its input, without the batch axis. */
    Shape input();

    /** The model of the layer alone. */
    default Sequential model() {
        return new Sequential().seed(5).add(Input.of(input().asArray())).add(layer());
    }

    @Test
    default void outputHasTheShapeThatWasPromised() {
        try (var model = model()) {
            var output = model.predict(Samples.floats(input(), Numbers.spread(BATCH * input().size(), 1)), BATCH);
            assertThat(output.shape()).isEqualTo(layer().outputShape(input()).prepend(BATCH));
        }
    }

    @Test
    default void configReadsBackAsTheSameLayer() {
        Object config = KerasConfig.serialize(layer());
        assertThat(KerasConfig.deserialize(Layer.class, config)).isEqualTo(layer());
    }

    @Test
    default void twoModelsOfOneSeedAreEqual() {
        try (var one = model();
                var other = model()) {
            float[] numbers = Numbers.spread(BATCH * input().size(), 2);
            assertThat(other.predict(Samples.floats(input(), numbers), BATCH))
                    .isEqualTo(one.predict(Samples.floats(input(), numbers), BATCH));
        }
    }

    @Test
    default void gradientsAreThoseOfFiniteDifferences() {
        Architecture model = model().architecture();
        Engine engine = Engine.open(model, Device.CPU, 5);
        try (var probe = new Probe(engine)) {
            float[] x = Numbers.spread(BATCH * input().size(), 3);
            float[] upstream = Numbers.spread(BATCH * model.output().size(), 4);
            Map<String, float[]> start = Numbers.weights(engine);
            Probe.Outcome there = probe.run(x, BATCH, upstream);
            Numbers.Objective byInput = moved -> {
                start.forEach(engine::write);
                return probe.run(moved, BATCH, upstream).objective();
            };
            check("input", x, there.dx().floats(), byInput);
            there.gradients().forEach((weight, gradient) -> {
                float[] value = start.get(weight);
                check(weight, value, gradient.floats(), moved -> {
                    start.forEach(engine::write);
                    engine.write(weight, moved);
                    return probe.run(x, BATCH, upstream).objective();
                });
            });
        }
    }

    private static void check(String what, float[] at, float[] gradient, Numbers.Objective objective) {
        var random = new Random(6);
        double magnitude = 1e-3;
        for (float number : gradient) {
            magnitude = Math.max(magnitude, Math.abs(number));
        }
        for (int i = 0; i < Math.min(12, at.length); i++) {
            int index = random.nextInt(at.length);
            double up = objective.at(Numbers.moved(at, index, MOVE));
            double down = objective.at(Numbers.moved(at, index, -MOVE));
            assertThat((double) gradient[index])
                    .as("gradient by number %d of %s", index, what)
                    .isCloseTo((up - down) / (2 * MOVE), within(0.02 * magnitude));
        }
    }
}

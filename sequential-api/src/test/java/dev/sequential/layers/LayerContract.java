package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import dev.sequential.config.KerasConfig;
import dev.sequential.config.Withers;
import dev.sequential.conformance.Probe;
import dev.sequential.data.Samples;
import dev.sequential.internal.engine.Engine;
import dev.sequential.shapes.ShapeException;
import dev.sequential.training.Device;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

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

    /** Whether the layer does something else while training, with all its keywords as in the example. */
    default boolean trainsInAnotherWay() {
        return false;
    }

    /** Numbers that the layer can take. */
    default float[] inputs(int samples, long seed) {
        return Numbers.spread(samples * input().size(), seed);
    }

    /** The model of the layer alone. */
    default Sequential model() {
        return new Sequential().seed(5).add(Input.of(input().asArray())).add(layer());
    }

    @Test
    default void outputHasTheShapeThatWasPromised() {
        try (var model = model()) {
            var output = model.predict(Samples.floats(input(), inputs(BATCH, 1)), BATCH);
            assertThat(output.shape()).isEqualTo(layer().outputShape(input()).prepend(BATCH));
        }
    }

    @Test
    default void sizesThatTheInputLeavesOpenChangeNothing() {
        Samples x = Samples.floats(input(), inputs(BATCH, 8));
        for (Shape open : opened(input())) {
            try (var known = model();
                    var model = new Sequential().seed(5)) {
                model.add(Input.of(open.asArray()));
                try {
                    model.add(layer());
                } catch (ShapeException e) {
                    assertThat(e).hasMessageContaining("must be known");
                    continue; // its weights or its output depend on that size
                }
                assertThat(model.predict(x, BATCH)).as(open.toString()).isEqualTo(known.predict(x, BATCH));
            }
        }
    }

    /** The shape with each of its sizes left open alone, and with all of them. */
    private static List<Shape> opened(Shape shape) {
        List<Shape> opened = new ArrayList<>();
        long[] all = shape.asArray();
        for (int axis = 0; axis < all.length; axis++) {
            long[] sizes = shape.asArray().clone();
            sizes[axis] = -1;
            opened.add(Shape.of(sizes));
        }
        Arrays.fill(all, -1);
        opened.add(Shape.of(all));
        return opened;
    }

    @Test
    default void whatActsInTrainingOnlyHandsOnWhatItGets() {
        if (layer() instanceof TrainingOnly<?>) {
            try (var model = model()) {
                float[] x = Numbers.spread(BATCH * input().size(), 1);
                float[] y = new float[x.length];
                model.predict(Samples.floats(input(), x), BATCH).copyTo(DataBuffers.of(y));
                assertThat(y).isEqualTo(x);
            }
        }
    }

    @Test
    default void configReadsBackAsTheSameLayer() {
        Object config = KerasConfig.serialize(layer());
        assertThat(KerasConfig.deserialize(Layer.class, config)).isEqualTo(layer());
    }

    @Test
    default void theSummaryCountsTheWeightsThatWereDeclared() {
        long declared = layer().weights(input()).stream()
                .mapToLong(weight -> weight.shape().size())
                .sum();
        try (var model = model()) {
            long kept = model.getWeights().values().stream()
                    .mapToLong(values -> values.length)
                    .sum();
            assertThat(model.architecture().countParams()).isEqualTo(declared).isEqualTo(kept);
        }
    }

    @Test
    default void everyKeywordChangesNothingButItsComponent() {
        Withers.changes((Record) layer()).forEach((method, changed) -> {
            String keyword = Withers.name(method);
            Set<String> allowed = new HashSet<>(Set.of(keyword));
            if (keyword.equals("trainable")) {
                allowed.addAll(Withers.layersInside((Record) layer())); // which are frozen together with it
            }
            assertThat(changed).as(method).contains(keyword).isSubsetOf(allowed);
        });
    }

    @Test
    default void trainingAndPredictingDifferOnlyWhereTheLayerTrainsInAnotherWay() {
        float[] x = inputs(BATCH, 7);
        float[] trained = Augmented.of(layer(), input(), x);
        try (var model =
                new Sequential().seed(1).add(Input.of(input().asArray())).add(layer())) {
            float[] predicted = Numbers.of(model.predict(Samples.floats(input(), x), BATCH));
            double difference = 0;
            for (int i = 0; i < predicted.length; i++) {
                difference = Math.max(difference, Math.abs(predicted[i] - trained[i]));
            }
            if (trainsInAnotherWay()) {
                assertThat(difference).isGreaterThan(1e-3);
            } else {
                assertThat(difference).isLessThan(1e-5);
            }
        }
    }

    @Test
    default void twoModelsOfOneSeedAreEqual() {
        try (var one = model();
                var other = model()) {
            float[] numbers = inputs(BATCH, 2);
            assertThat(other.predict(Samples.floats(input(), numbers), BATCH))
                    .isEqualTo(one.predict(Samples.floats(input(), numbers), BATCH));
        }
    }

    @Test
    default void gradientsAreThoseOfFiniteDifferences() {
        Architecture model = model().architecture();
        Engine engine = Engine.open(model, Device.CPU, 5);
        try (var probe = new Probe(engine)) {
            float[] x = inputs(BATCH, 3);
            float[] upstream = Numbers.spread(BATCH * model.output().size(), 4);
            Map<String, float[]> start = Numbers.weights(engine);
            Probe.Outcome there = probe.run(x, BATCH, upstream);
            Numbers.Objective byInput = moved -> {
                start.forEach(engine.variables()::write);
                return probe.run(moved, BATCH, upstream).objective();
            };
            check("input", x, there.dx().floats(), byInput);
            there.gradients().forEach((weight, gradient) -> {
                float[] value = start.get(weight);
                check(weight, value, gradient.floats(), moved -> {
                    start.forEach(engine.variables()::write);
                    engine.variables().write(weight, moved);
                    return probe.run(x, BATCH, upstream).objective();
                });
            });
        }
    }

    @Test
    default void partsOfABatchSideBySideGiveWhatTheBatchGives() {
        if (!(layer() instanceof PerSample layer && layer.perSample())) {
            return; // batches are never divided before it
        }
        var model = model().architecture();
        try (var whole = new Probe(Engine.open(model, Device.CPU, 5));
                var parts = new Probe(Engine.open(model, Device.CPU, 5), 2)) {
            for (int samples : new int[] {2, 5}) { // of which the parts have 1 and 1, 2 and 3
                float[] x = inputs(samples, 3);
                float[] upstream = Numbers.spread(samples * model.output().size(), 4);
                var expected = whole.run(x, samples, upstream);
                var actual = parts.run(x, samples, upstream);
                assertNear(actual.output(), expected.output());
                assertNear(actual.dx(), expected.dx());
                expected.gradients()
                        .forEach((name, gradient) ->
                                assertNear(actual.gradients().get(name), gradient));
            }
        }
    }

    private static void assertNear(Probe.Values actual, Probe.Values expected) {
        assertThat(actual.floats()).containsExactly(expected.floats(), within(1e-5f));
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

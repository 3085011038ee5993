package dev.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.config.Registry;
import dev.sequential.config.Withers;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.AUC;
import dev.sequential.metrics.IoU;
import dev.sequential.metrics.MeanIoU;
import dev.sequential.metrics.Metric;
import dev.sequential.metrics.OneHotIoU;
import dev.sequential.metrics.OneHotMeanIoU;
import dev.sequential.metrics.PrecisionAtRecall;
import dev.sequential.metrics.RecallAtPrecision;
import dev.sequential.metrics.SensitivityAtSpecificity;
import dev.sequential.metrics.SpecificityAtSensitivity;
import dev.sequential.optimizers.LossScaleOptimizer;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.SGD;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The methods that copy a record with one component changed; those of layers are checked by each layer's test. */
class WithersTest {
    /** Examples of what cannot be had without arguments. */
    private static final List<Record> EXAMPLES = List.of(
            new LossScaleOptimizer(new SGD()),
            new IoU(3, List.of(0, 1)),
            new MeanIoU(3),
            new OneHotIoU(3, List.of(0, 1)),
            new OneHotMeanIoU(3),
            new PrecisionAtRecall(0.5),
            new RecallAtPrecision(0.5),
            new SensitivityAtSpecificity(0.5),
            new SpecificityAtSensitivity(0.5));

    @TestFactory
    Stream<DynamicTest> changeNothingButTheirComponent() {
        return tests(WithersTest::records, record -> Withers.changes(record).forEach((method, changed) -> {
            Set<String> others = new TreeSet<>(changed);
            others.remove(Withers.name(method));
            assertThat(changed).as(method).contains(Withers.name(method));
            // given thresholds say how many there are, as in Keras
            assertThat(others).as(method).isSubsetOf(record instanceof AUC ? Set.of("numThresholds") : Set.of());
        }));
    }

    @TestFactory
    Stream<DynamicTest> areThereForEachOptionalComponentOfLossesAndMetrics() {
        return tests(() -> Stream.of(Loss.REGISTRY, Metric.REGISTRY).flatMap(WithersTest::examples), record -> {
            Set<String> components = new TreeSet<>(Withers.components(record));
            components.removeAll(required(record));
            assertThat(Withers.names(record)).containsAll(components);
        });
    }

    private static Stream<Record> records() {
        return Stream.of(Loss.REGISTRY, Metric.REGISTRY, Optimizer.REGISTRY, Initializer.REGISTRY, Constraint.REGISTRY)
                .flatMap(WithersTest::examples);
    }

    private static Stream<DynamicTest> tests(Supplier<Stream<Record>> records, Consumer<Record> check) {
        return records.get().map(record -> DynamicTest.dynamicTest(record.toString(), () -> check.accept(record)));
    }

    private static Stream<Record> examples(Registry<?> registry) {
        return registry.types().stream().map(type -> EXAMPLES.stream()
                .filter(example -> example.getClass() == type)
                .findFirst()
                .orElseGet(() -> (Record) registry.get(type.getSimpleName())));
    }

    /** The parameters of the shortest constructor. */
    private static Set<String> required(Record record) {
        Constructor<?> shortest = Arrays.stream(record.getClass().getConstructors())
                .min(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        Set<String> names = new TreeSet<>();
        Arrays.stream(shortest.getParameters()).forEach(parameter -> names.add(parameter.getName()));
        return names;
    }
}

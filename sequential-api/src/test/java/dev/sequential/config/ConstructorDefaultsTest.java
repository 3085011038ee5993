package dev.sequential.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Layer;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.regularizers.Regularizer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a keyword has that is missing in a file: the default of the record's shortest constructor. */
class ConstructorDefaultsTest {
    @Test
    void theParametersOfEachShortestConstructorAreComponentsOfItsRecord() {
        assertThat(records()).hasSizeGreaterThan(200).allSatisfy(record -> assertThat(components(record))
                .containsAll(shortest(record)));
    }

    private static Set<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> shortest(Class<?> record) {
        return Arrays.stream(record.getConstructors())
                .min(Comparator.comparingInt(Constructor::getParameterCount))
                .map(shortest -> Arrays.stream(shortest.getParameters())
                        .map(Parameter::getName)
                        .collect(Collectors.toSet()))
                .orElseThrow();
    }

    private static Stream<Class<?>> records() {
        return Stream.of(
                        Layer.REGISTRY,
                        Loss.REGISTRY,
                        Metric.REGISTRY,
                        Optimizer.REGISTRY,
                        Schedule.REGISTRY,
                        Initializer.REGISTRY,
                        Regularizer.REGISTRY,
                        Constraint.REGISTRY)
                .flatMap(registry -> registry.types().stream());
    }

    @Test
    void aMissingKeywordHasItsDefault() {
        assertThat(KerasConfig.read(Dense.class, Map.of("units", 3, "activation", "relu")))
                .isEqualTo(new Dense(3).activation("relu"));
    }

    @Test
    void aKeywordWithoutADefaultIsAskedFor() {
        assertThatThrownBy(() -> KerasConfig.read(Dense.class, Map.of("activation", "relu")))
                .hasMessage("Dense needs [units], got only [activation]");
    }
}

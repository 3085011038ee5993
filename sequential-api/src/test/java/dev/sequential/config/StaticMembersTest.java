package dev.sequential.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.layers.Layer;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.regularizers.Regularizer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written in a way of its own has the static member, found by its name, that reads it. */
class StaticMembersTest {
    private static final Map<Class<?>, Registry<?>> KINDS = Map.of(
            Layer.class, Layer.REGISTRY,
            Loss.class, Loss.REGISTRY,
            Metric.class, Metric.REGISTRY,
            Optimizer.class, Optimizer.REGISTRY,
            Schedule.class, Schedule.REGISTRY,
            Initializer.class, Initializer.REGISTRY,
            Regularizer.class, Regularizer.REGISTRY,
            Constraint.class, Constraint.REGISTRY);

    @Test
    void eachKindIsFoundByItsRegistry() {
        KINDS.forEach((kind, registry) -> assertThat(Registry.of(kind))
                .hasValueSatisfying(found -> assertThat(found).isSameAs(registry)));
    }

    @Test
    void wordsAreReadByOfString() {
        assertThat(held(SerializedAs.Word.class))
                .contains(ActivationFunction.class, Metric.class)
                .allSatisfy(
                        type -> assertThat(StaticMembers.of(type, String.class)).isPresent());
    }

    @Test
    void plainValuesAreReadByOfDoubleAndOfList() {
        Map<String, List<String>> readers = new TreeMap<>();
        held(SerializedAs.PlainValue.class)
                .forEach(type -> readers.put(
                        type.getSimpleName(),
                        Stream.of(double.class, List.class)
                                .filter(argument ->
                                        StaticMembers.of(type, argument).isPresent())
                                .map(Class::getSimpleName)
                                .toList()));
        assertThat(readers.entrySet())
                .extracting(Object::toString)
                .containsExactly(
                        "Axes=[double, List]",
                        "AxisSizes=[double, List]",
                        "Factor=[double, List]",
                        "Fill=[double, List]",
                        "HashKey=[double, List]",
                        "NoiseShape=[List]",
                        "NumberArray=[double, List]",
                        "Numbers=[double, List]",
                        "Schedule=[double]",
                        "Thresholds=[double, List]",
                        "ValueRange=[List]");
    }

    @Test
    void layersAreReadAsActivations() {
        assertThat(Registry.adapter(ActivationFunction.class, "ReLU")).isPresent();
    }

    @Test
    void noneIsAConstantOfItsInterface() {
        assertThat(held(SerializedAs.None.class))
                .contains(Regularizer.class, Constraint.class)
                .allSatisfy(type -> assertThat(StaticMembers.none(type)).isPresent());
    }

    @Test
    void recordsWithAConfigurationOfTheirOwnAreReadByFromConfig() {
        assertThat(records().filter(SerializedAs.OwnConfig.class::isAssignableFrom))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(StaticMembers.fromConfig(type)).isPresent());
    }

    /** The types of components whose values may stand in a configuration in some way. */
    private static Set<Class<?>> held(Class<?> way) {
        return components()
                .filter(type -> values(type).anyMatch(way::isAssignableFrom))
                .collect(Collectors.toSet());
    }

    /** The classes of a component's values: its own, or those in the package of an interface that implement it. */
    private static Stream<Class<?>> values(Class<?> type) {
        boolean ours = type.getPackageName().startsWith("dev.sequential") && !type.isMemberClass();
        return type.isInterface() && ours
                ? PackageListing.classesBeside(type).stream()
                        .flatMap(beside -> Stream.concat(Stream.of(beside), Stream.of(beside.getDeclaredClasses())))
                        .filter(type::isAssignableFrom)
                : Stream.of(type);
    }

    private static Stream<Class<?>> components() {
        return Stream.concat(KINDS.keySet().stream(), records().flatMap(StaticMembersTest::components));
    }

    private static Stream<Class<?>> components(Class<?> record) {
        return Records.components(record).stream()
                .map(RecordComponent::getGenericType)
                .map(StaticMembersTest::element)
                .flatMap(type -> SerializedAs.Keywords.class.isAssignableFrom(type)
                        ? components(type)
                        : Stream.<Class<?>>of(type));
    }

    /** The type itself, or that of the elements of a list, of the value of an optional, of the values of a map. */
    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return element(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    private static Stream<Class<?>> records() {
        return KINDS.values().stream().flatMap(registry -> registry.types().stream());
    }
}

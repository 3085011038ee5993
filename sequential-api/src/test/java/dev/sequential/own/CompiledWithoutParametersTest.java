package dev.sequential.own;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.config.CustomObjects;
import dev.sequential.config.KerasConfig;
import dev.sequential.layers.Input;
import dev.sequential.layers.Layer;
import dev.sequential.losses.Loss;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.schedules.Schedule;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's classes work as well where javac left the names of parameters out, as it does unless told otherwise. */
class CompiledWithoutParametersTest {
    private static final String STRETCH = """
            package mine;

            import dev.sequential.graph.LayerGraph;
            import dev.sequential.initializers.Constant;
            import dev.sequential.layers.*;
            import java.util.List;
            import org.tensorflow.Operand;
            import org.tensorflow.ndarray.Shape;
            import org.tensorflow.types.family.TFloating;

            /** Multiplies by a number that is learned, and adds another. */
            public record Stretch(double start, double shift, LayerOptions options) implements KerasLayer<Stretch> {
                public Stretch(double start) {
                    this(start, 0.5, LayerOptions.DEFAULT);
                }

                @Override
                public Shape outputShape(Shape input) {
                    return input;
                }

                @Override
                public List<Weight> weights(Shape input) {
                    return List.of(WeightSpec.of(new Constant(start)).weight("factor"));
                }

                @Override
                public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
                    return graph.tf().math.add(graph.tf().math.mul(x, graph.weight("factor")), graph.scalar(shift));
                }
            }
            """;

    private static final String QUARTIC = """
            package mine;

            import dev.sequential.losses.Loss;
            import org.tensorflow.Operand;
            import org.tensorflow.op.Ops;
            import org.tensorflow.types.TFloat32;

            /** The error to the fourth power, times a factor. */
            public record Quartic(double factor, String name) implements Loss {
                public Quartic(double factor) {
                    this(factor, "quartic");
                }

                @Override
                public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
                    var squared = tf.math.squaredDifference(truth, predicted);
                    return tf.math.mul(tf.math.mean(tf.math.square(squared), tf.constant(-1)), tf.constant((float) factor));
                }
            }
            """;

    private static final String SIGNS = """
            package mine;

            import dev.sequential.graph.UpdateGraph;
            import dev.sequential.optimizers.*;
            import dev.sequential.optimizers.schedules.Schedule;
            import org.tensorflow.Operand;
            import org.tensorflow.op.Op;
            import org.tensorflow.types.TFloat32;

            /** Steps of one length, against the sign of the gradient. */
            public record Signs(Schedule learningRate, OptimizerOptions options) implements KerasOptimizer<Signs> {
                public Signs(Schedule learningRate) {
                    this(learningRate, OptimizerOptions.DEFAULT);
                }

                @Override
                public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
                    var tf = graph.tf();
                    var step = tf.math.mul(graph.learningRate(), tf.math.sign(gradient));
                    return graph.assign(tf.math.sub(graph.value(), step));
                }
            }
            """;

    @TempDir
    Path folder;

    private final List<URLClassLoader> loaders = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }

    /** Compiles a record as a user would, and loads it. */
    private Class<? extends Record> compiled(String name, String source, String... options) throws Exception {
        Path classes = Files.createTempDirectory(folder, name);
        Path file = Files.writeString(classes.resolve(name + ".java"), source);
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        loaders.add(loader);
        return loader.loadClass("mine." + name).asSubclass(Record.class);
    }

    private static Object made(Class<?> type, Class<?> argument, Object value) throws ReflectiveOperationException {
        return type.getConstructor(argument).newInstance(value);
    }

    @Test
    void theyAreTrainedSavedAndLoaded() throws Exception {
        var stretch = compiled("Stretch", STRETCH);
        var quartic = compiled("Quartic", QUARTIC);
        var signs = compiled("Signs", SIGNS);
        assertThat(stretch.getConstructor(double.class).getParameters()[0].isNamePresent())
                .isFalse();
        List.of(stretch, quartic, signs).forEach(type -> CustomObjects.register("nameless", type));
        var layer = (Layer) made(stretch, double.class, 2.0);
        var error = (Loss) made(quartic, double.class, 0.25);
        Optimizer rule = (Optimizer) made(signs, Schedule.class, Schedule.of(0.125));
        Path file = folder.resolve("mine.keras");
        float[][] x = {{1}, {2}};
        try (var model = Sequential.of(Input.of(1), layer)) {
            model.compile(optimizer(rule), loss(error));
            // 2 x + 0.5 = 2.5 and 4.5; the labels are 0.5 and 0.5, so two steps of 0.125 go down
            model.fit(x, new float[][] {{0.5f}, {0.5f}}, FitOption.epochs(2), FitOption.verbose(0));
            assertThat(model.getWeight("stretch/factor")).containsExactly(1.75f);
            model.save(file);
            try (var loaded = Sequential.load(file)) {
                assertThat(loaded.toJson()).isEqualTo(model.toJson());
                assertThat(loaded.compilation().orElseThrow().loss()).contains(error);
                assertThat(loaded.compilation().orElseThrow().optimizer()).isEqualTo(rule);
                assertThat(loaded.predict(x)).isEqualTo(model.predict(x));
            }
        }
    }

    @Test
    void aMissingKeywordSaysHowToCompileThem() throws Exception {
        var stretch = compiled("Stretch", STRETCH);
        assertThatThrownBy(() -> KerasConfig.read(stretch, Map.of("start", 2.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Stretch needs [shift, name, trainable, dtype], got only [start]. Their defaults are not known,"
                                + " as Stretch was compiled without the names of parameters: compile it by javac -parameters");
    }

    @Test
    void aMissingKeywordWithoutADefaultIsAskedForAlone() throws Exception {
        var only = compiled("Only", "package mine; public record Only(double rate) {}");
        assertThatThrownBy(() -> KerasConfig.read(only, Map.of())).hasMessage("Only needs [rate], got only []");
    }

    @Test
    void oneWhoseDefaultNoFileHoldsIsRefusedWhereItIsRegistered() throws Exception {
        String source = STRETCH.replace("double shift", "@dev.sequential.config.Keyword(written = NEVER) double shift")
                .replace("import java", "import static dev.sequential.config.Keyword.Written.NEVER;\nimport java");
        var stretch = compiled("Stretch", source);
        assertThatThrownBy(() -> CustomObjects.register("nameless", stretch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No file holds Stretch.shift, and its default is not known, as Stretch was compiled without"
                        + " the names of parameters: compile it by javac -parameters");
        CustomObjects.register("nameless", compiled("Stretch", source, "-parameters"));
    }

    @Test
    void aMissingKeywordHasTheDefaultOfAShorterConstructorWhereParametersHaveNames() throws Exception {
        var stretch = compiled("Stretch", STRETCH, "-parameters");
        assertThat(KerasConfig.read(stretch, Map.of("start", 2.0))).isEqualTo(made(stretch, double.class, 2.0));
    }
}

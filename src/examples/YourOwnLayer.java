import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;

import dev.sequential.Sequential;
import dev.sequential.config.CustomObjects;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Initializer;
import dev.sequential.initializers.Ones;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Input;
import dev.sequential.layers.KerasLayer;
import dev.sequential.layers.LayerOptions;
import dev.sequential.layers.Weight;
import dev.sequential.layers.WeightSpec;
import dev.sequential.summary.KerasSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** A layer with a weight of its own: in summaries, in training, in a file and back. */
class YourOwnLayer {
    /**
     * Multiplies each channel by a number that is learned.
     *
     * @param initializer what the numbers start with
     * @param options name, type policy, trainable
     */
    public record Scale(Initializer initializer, LayerOptions options) implements KerasLayer<Scale> {
        public Scale() {
            this(new Ones(), LayerOptions.DEFAULT);
        }

        public Scale initializer(String identifier) {
            return Records.with(this, "initializer", Initializer.of(identifier));
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }

        @Override
        public List<Weight> weights(Shape input) {
            long channels = input.get(input.numDimensions() - 1);
            return List.of(WeightSpec.of(initializer).weight("factor", channels));
        }

        @Override
        public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
            return graph.tf().math.mul(x, graph.weight("factor"));
        }
    }

    public static void main(String[] args) throws IOException {
        CustomObjects.register("my_layers", Scale.class);
        float[][] x = {{1, 0}, {0, 1}, {1, 1}, {2, 1}};
        float[][] y = {{3}, {-1}, {2}, {5}}; // 3 times the first number less the second

        var model = Sequential.of(Input.of(2), new Scale().name("scale"), new Dense(1).name("dense"));
        System.out.println(KerasSummary.of(model.architecture()));
        model.compile(optimizer("adam"), loss("mse"));
        try (model) {
            model.fit(x, y, epochs(20), verbose(0));
            Path file = Files.createTempFile("scale", ".keras");
            model.save(file);
            try (var loaded = Sequential.load(file)) {
                System.out.println(loaded.predict(x).equals(model.predict(x)) ? "the same predictions" : "others");
            } finally {
                Files.delete(file);
            }
        }
    }
}

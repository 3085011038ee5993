package dev.sequential.own;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Initializer;
import dev.sequential.initializers.Ones;
import dev.sequential.layers.KerasLayer;
import dev.sequential.layers.LayerOptions;
import dev.sequential.layers.Weight;
import dev.sequential.layers.WeightSpec;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Multiplies each channel by a number that is learned. */
public record Scale(Initializer initializer, LayerOptions options) implements KerasLayer<Scale> {
    public Scale() {
        this(new Ones(), LayerOptions.DEFAULT);
    }

    public Scale initializer(Initializer initializer) {
        return Records.with(this, "initializer", initializer);
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

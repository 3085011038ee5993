package dev.sequential.own;

import dev.sequential.graph.CellStep;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Constant;
import dev.sequential.layers.KerasLayer;
import dev.sequential.layers.LayerOptions;
import dev.sequential.layers.RecurrentCell;
import dev.sequential.layers.Weight;
import dev.sequential.layers.WeightSpec;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;

/** A sum of the inputs, of which a part that is learned stays from step to step; twice the sum is given out. */
public record Decay(double rate, LayerOptions options) implements RecurrentCell, KerasLayer<Decay> {
    public Decay(double rate) {
        this(rate, LayerOptions.DEFAULT);
    }

    @Override
    public List<Shape> stateShapes(Shape input) {
        return List.of(input);
    }

    @Override
    public List<Weight> weights(Shape input) {
        return List.of(WeightSpec.of(new Constant(rate)).weight("rate"));
    }

    @Override
    public CellStep over(LayerGraph graph, Operand<TInt32> batch) {
        var tf = graph.tf();
        var kept = graph.weight("rate");
        return (input, states) -> {
            var sum = tf.math.add(input, tf.math.mul(states.get(0), kept));
            return new CellStep.After(tf.math.mul(sum, graph.scalar(2)), List.of(sum));
        };
    }
}

package dev.sequential.internal.graph;

import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Constant;
import org.tensorflow.types.TFloat32;

/**
 * Weights as constants of the graph: TensorFlow folds what depends on them alone, and the graph needs no variables.
 *
 * @param values by name, in row-major order
 * @param shapes by name
 */
public record ConstantWeights(Map<String, float[]> values, Map<String, Shape> shapes) implements WeightSource {
    @Override
    public Operand<TFloat32> value(Ops tf, String name) {
        float[] numbers = values.get(name);
        Shape shape = shapes.get(name);
        if (numbers == null || shape == null) {
            throw new IllegalArgumentException("There is no weight %s, only %s".formatted(name, values.keySet()));
        }
        try (var tensor = TFloat32.tensorOf(shape, data -> {
            if (numbers.length > 0) {
                data.asRawTensor().data().asFloats().write(numbers);
            }
        })) {
            return Constant.tensorOf(tf.scope(), tensor);
        }
    }

    @Override
    public Op assign(Ops tf, String name, Operand<TFloat32> value) {
        throw new IllegalStateException("A frozen model cannot change its weight " + name);
    }
}

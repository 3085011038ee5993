package dev.sequential.conformance;

import dev.sequential.internal.tensorflow.GraphScope;
import dev.sequential.internal.tensorflow.TensorFlowRuntime;
import dev.sequential.internal.tensorflow.Variable;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Ops over given numbers, run once: how single functions are checked. */
public final class Calculation {
    private Calculation() {}

    /** Emits the ops of a calculation. */
    @FunctionalInterface
    public interface Body {
        /** The results, from operands of the given numbers. */
        List<Operand<TFloat32>> emit(Ops tf, List<Operand<TFloat32>> inputs);
    }

    /** Numbers of a shape, in row-major order. */
    public record Input(Shape shape, List<Float> numbers) {
        /** From an array. */
        public static Input of(Shape shape, float... numbers) {
            List<Float> list = new ArrayList<>();
            for (float number : numbers) {
                list.add(number);
            }
            return new Input(shape, list);
        }

        private float[] array() {
            float[] array = new float[numbers.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = numbers.get(i);
            }
            return array;
        }
    }

    /** The results' numbers, in row-major order. */
    public static List<float[]> run(List<Input> inputs, Body body) {
        try (var graph = TensorFlowRuntime.newGraph();
                var session = new Session(graph)) {
            Ops tf = GraphScope.ops(graph);
            List<Operand<TFloat32>> placeholders = new ArrayList<>();
            for (Input input : inputs) {
                placeholders.add(tf.placeholder(TFloat32.class, Placeholder.shape(input.shape())));
            }
            List<Operand<TFloat32>> outputs = body.emit(tf, placeholders);
            var runner = session.runner();
            List<TFloat32> fed = new ArrayList<>();
            try {
                for (int i = 0; i < inputs.size(); i++) {
                    var tensor = TFloat32.tensorOf(
                            inputs.get(i).shape(), DataBuffers.of(inputs.get(i).array(), true, false));
                    fed.add(tensor);
                    runner.feed(placeholders.get(i), tensor);
                }
                outputs.forEach(output -> runner.fetch(tf.identity(output)));
                List<float[]> results = new ArrayList<>();
                try (var result = runner.run()) {
                    result.forEach(entry -> results.add(Variable.numbers((TFloat32) entry.getValue())));
                }
                return results;
            } finally {
                fed.forEach(TFloat32::close);
            }
        }
    }

    /** The gradient of a scalar by one of the operands it was made of. */
    @SuppressWarnings("unchecked") // everything is in single precision
    public static Operand<TFloat32> gradient(Ops tf, Operand<TFloat32> scalar, Operand<TFloat32> by) {
        Graph graph = (Graph) tf.scope().env();
        return (Operand<TFloat32>)
                graph.addGradients(null, new Output<?>[] {scalar.asOutput()}, new Output<?>[] {by.asOutput()}, null)[0];
    }
}

package dev.sequential;

import dev.sequential.architecture.Architecture;
import dev.sequential.internal.engine.FrozenGraph;
import dev.sequential.internal.engine.FrozenRunner;
import dev.sequential.shapes.Dimensions;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tensorflow.ndarray.Shape;

/**
 * The quick way from one input to its output: the model as it was when this was made, its weights frozen into the
 * graph.
 *
 * <pre>{@code
 * try (Predictor predictor = model.predictor()) {
 *     float[] probabilities = predictor.predict(pixels); // 32 * 32 * 3 numbers -> 10 numbers
 * }
 * }</pre>
 *
 * <p>Safe to use from many threads at once: each call takes buffers of its own from a pool. Close it to give its native
 * memory back; training or closing the model changes nothing here.
 */
public final class Predictor implements AutoCloseable {
    private final FrozenGraph graph;
    private final Shape input;
    private final int outputs;
    private final ConcurrentLinkedQueue<FrozenRunner> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Predictor(Architecture model, Map<String, float[]> weights) {
        if (model.input().shape().hasUnknownDimension()) {
            throw new IllegalArgumentException(
                    "A predictor takes inputs of one shape, but the model's input %s leaves sizes open: use model.predict, which takes inputs of any length"
                            .formatted(Dimensions.text(model.input().shape())));
        }
        this.graph = new FrozenGraph(model, weights);
        this.input = model.input().shape();
        this.outputs = Math.toIntExact(model.output().size());
    }

    /**
     * The output for one input.
     *
     * @param values of the input, in row-major order
     * @return the output, in row-major order
     * @throws IllegalArgumentException if there are more or fewer numbers than the model takes
     */
    public float[] predict(float[] values) {
        if (closed) {
            throw new IllegalStateException("The predictor is closed: make a new one by model.predictor()");
        }
        if (values.length != input.size()) {
            throw new IllegalArgumentException("The model takes inputs of shape %s, %d numbers, got %d"
                    .formatted(Dimensions.text(input), input.size(), values.length));
        }
        FrozenRunner free = idle.poll();
        FrozenRunner call = free == null ? new FrozenRunner(graph, input) : free;
        float[] output = new float[outputs];
        call.run(values, output);
        idle.add(call);
        return output;
    }

    /** Gives the native memory back. No call may be under way. */
    @Override
    public void close() {
        closed = true;
        idle.forEach(FrozenRunner::close);
        idle.clear();
        graph.close();
    }
}

package dev.sequential.internal.engine;

import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** A reusable run of a frozen graph on one input, for one thread: its input tensor and its session runner. */
public final class FrozenRunner implements AutoCloseable {
    private final TFloat32 tensor;
    private final Session.Runner runner;

    /** Makes room for one input of a shape without the batch axis. */
    public FrozenRunner(FrozenGraph graph, Shape input) {
        this.tensor = TFloat32.tensorOf(input.prepend(1));
        this.runner = graph.runner(tensor);
    }

    /** The output for one input. */
    public void run(float[] input, float[] output) {
        tensor.asRawTensor().data().asFloats().write(input);
        FrozenGraph.run(runner, output);
    }

    @Override
    public void close() {
        tensor.close();
    }
}

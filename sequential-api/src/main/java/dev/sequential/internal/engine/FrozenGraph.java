package dev.sequential.internal.engine;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.internal.graph.BatchNormFolding;
import dev.sequential.internal.graph.ConstantWeights;
import dev.sequential.internal.graph.FinalSoftmax;
import dev.sequential.internal.graph.ForwardContext;
import dev.sequential.internal.graph.ForwardPass;
import dev.sequential.internal.graph.ThreadCounts;
import dev.sequential.internal.tensorflow.Denormals;
import dev.sequential.internal.tensorflow.GraphScope;
import dev.sequential.internal.tensorflow.TensorFlowRuntime;
import dev.sequential.layers.Weight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** An inference graph whose weights are constants. It owns the graph and its session. */
public final class FrozenGraph implements AutoCloseable {
    private final Graph graph = TensorFlowRuntime.newGraph();
    private final Session session;
    private final Operand<TFloat32> input;
    private final Operand<TFloat32> output;

    /**
     * Freezes a model.
     *
     * @param weights by name, in row-major order
     */
    public FrozenGraph(Architecture model, Map<String, float[]> weights) {
        this(BatchNormFolding.of(model, weights));
    }

    private FrozenGraph(BatchNormFolding folded) {
        try {
            this.input = placeholder(folded.model());
            this.output = emitted(folded);
            this.session = session(ThreadCounts.predicting(folded.model()));
        } catch (RuntimeException | Error e) { // a layer of the user's own may fail
            graph.close();
            throw e;
        }
    }

    private Operand<TFloat32> placeholder(Architecture model) {
        Shape batch = model.input().shape().prepend(Shape.UNKNOWN_SIZE);
        return GraphScope.ops(graph).withName("input").placeholder(TFloat32.class, Placeholder.shape(batch));
    }

    private Operand<TFloat32> emitted(BatchNormFolding folded) {
        Architecture model = folded.model();
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (Node node : model.nodes()) {
            for (Weight weight : node.weights()) {
                shapes.put(node.fullName(weight.path()), weight.shape());
            }
        }
        Ops tf = GraphScope.ops(graph);
        var pass = new ForwardContext(
                tf, false, tf.constant(new long[] {0, 0}), new ConstantWeights(folded.weights(), shapes));
        return tf.withName("output").identity(FinalSoftmax.cheap(tf, ForwardPass.emit(pass, model, input)));
    }

    private Session session(int threads) {
        var config = ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(1)
                // what one input costs is mostly the handing over of ops from thread to thread
                .setExperimental(ConfigProto.Experimental.newBuilder().setExecutorType("SINGLE_THREADED_EXECUTOR"));
        return new Session(graph, config.build());
    }

    /** The outputs for a batch. Safe to call from many threads at once. */
    public void run(TFloat32 batch, float[] outputs) {
        run(session.runner().feed(input, batch).fetch(output), outputs);
    }

    /** A call that is made again and again with the same tensor, rewritten in place. */
    Session.Runner runner(TFloat32 batch) {
        return session.runner().feed(input, batch).fetch(output);
    }

    static void run(Session.Runner runner, float[] outputs) {
        try (var result = Denormals.flushed(runner)) {
            result.get(0).asRawTensor().data().asFloats().read(outputs, 0, outputs.length);
        }
    }

    /** Writes a SavedModel with the signature {@code serving_default}: {@code input} to {@code output}. */
    public void export(Path folder) throws IOException {
        var signature = Signature.builder("serving_default")
                .input("input", input)
                .output("output", output)
                .build();
        SavedModelBundle.exporter(folder.toString())
                .withSession(session)
                .withSignature(signature)
                .export();
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}

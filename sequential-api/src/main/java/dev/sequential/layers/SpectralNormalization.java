package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.TruncatedNormal;
import dev.sequential.internal.ops.ActivityPenalty;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceAll;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * A wrapper that keeps the spectral norm of a layer's kernel near 1: each training step first divides the kernel by an
 * estimate of its largest singular value.
 *
 * <pre>{@code new SpectralNormalization(new Dense(4)) // (3) -> (4), 20 weights of which 16 are trained}</pre>
 *
 * <p>Input and output as the layer's. Weights: the layer's kernel, {@code vector_u (1, last axis of the kernel)}, not
 * trained, and the other weights of the layer; the layer's are under {@code layer/}. As in Keras, the kernel itself
 * takes the divided value, and gradients are by that value; predictions use the kernel as it is. And as in Keras,
 * outputs have the type of the inputs: around an Embedding whose {@link Input} is of whole numbers they are cut to
 * whole numbers, no gradient comes to its vectors, and it masks nothing.
 *
 * @param layer with a weight {@code kernel} or {@code embeddings}
 * @param powerIterations how many steps of power iteration improve the estimate in each training step, at least 1
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1802.05957">Miyato et al. (2018), Spectral normalization</a>
 * @see <a href="https://keras.io/api/layers/normalization_layers/spectral_normalization/">Keras: SpectralNormalization
 *     layer</a>
 */
public record SpectralNormalization(Layer layer, int powerIterations, LayerOptions options)
        implements KerasLayer<SpectralNormalization>, HasWeightCopies {
    private static final String VECTOR = "vector_u";

    public SpectralNormalization {
        ArgumentChecks.atLeast(1, powerIterations, "SpectralNormalization power iterations");
        options = Sublayers.around(options, List.of(layer));
    }

    /** One step of power iteration in each training step, as in Keras. */
    public SpectralNormalization(Layer layer) {
        this(layer, 1, LayerOptions.DEFAULT);
    }

    /** The same layer with so many steps of power iteration. */
    public SpectralNormalization powerIterations(int powerIterations) {
        return Records.with(this, "powerIterations", powerIterations);
    }

    private Weight kernel(Shape input) {
        return layer.weights(input).stream()
                .filter(weight ->
                        weight.path().equals("kernel") || weight.path().equals("embeddings"))
                .findFirst()
                .orElseThrow(() -> new ShapeException(
                        "SpectralNormalization takes a layer with a kernel or embeddings, such as Dense, got "
                                + layer.getClass().getSimpleName()));
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape output = layer.outputShape(input);
        kernel(input);
        return output;
    }

    @Override
    public List<Weight> weights(Shape input) {
        Shape vector = Shape.of(1, Dimensions.last(kernel(input).shape()));
        String kernel = "layer/" + kernel(input).path();
        List<Weight> weights = new ArrayList<>();
        weights.add(Weight.state(VECTOR, vector, new TruncatedNormal(0, 0.02)));
        for (Weight weight : Sublayers.weights("layer", layer, input)) {
            weights.add(weight.path().equals(kernel) ? 0 : weights.size(), weight);
        }
        return weights;
    }

    @Override
    public Map<String, String> weightCopies(Shape input) {
        return Map.of("kernel", "layer/" + kernel(input).path());
    }

    @Override
    public boolean autocast() {
        return layer.autocast();
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        if (graph.training()) {
            normalize(graph, "layer/" + kernel(graph.inputShape()).path());
        }
        LayerGraph inner = Sublayers.graph(graph, "layer", layer, graph.inputShape(), graph.mask());
        var cast = layer.autocast() ? inner.cast(x) : x;
        var y = layer.emit(inner, cast);
        ActivityPenalty.add(inner, layer.activityRegularizer(), y);
        boolean cut = !layer.autocast() && graph.inputIsWhole();
        graph.keepMask(cut ? graph.mask() : layer.outputMask(inner, cast));
        return cut ? graph.cast(graph.tf().dtypes.cast(y, TInt32.class)) : graph.cast(y);
    }

    @Override
    public Optional<Operand<TBool>> outputMask(LayerGraph graph, Operand<TFloating> input) {
        return graph.keptMask();
    }

    private void normalize(LayerGraph graph, String path) {
        Ops tf = graph.tf();
        Operand<TFloat32> kernel = graph.variable(path);
        var columns = (int) Dimensions.last(kernel(graph.inputShape()).shape());
        Operand<TFloat32> matrix = tf.reshape(kernel, tf.constant(new int[] {-1, columns}));
        Operand<TFloat32> before = graph.variable(VECTOR);
        Operand<TFloat32> u = before;
        Operand<TFloat32> v = before;
        for (int i = 0; i < powerIterations; i++) {
            v = unit(tf, tf.linalg.matMul(u, matrix, MatMul.transposeB(true)));
            u = unit(tf, tf.linalg.matMul(v, matrix));
        }
        var sigma = tf.linalg.matMul(tf.linalg.matMul(v, matrix), u, MatMul.transposeB(true));
        Operand<TFloat32> divided = tf.reshape(tf.math.div(matrix, sigma), tf.shape(kernel));
        Operand<TBool> empty = tf.reduceAll(
                tf.math.equal(tf.reshape(kernel, tf.constant(new int[] {-1})), tf.constant(0f)),
                tf.constant(0),
                new ReduceAll.Options[0]);
        graph.update(VECTOR, floating(choose(tf, empty, before, u)));
        graph.replace(path, tf.stopGradient(choose(tf, empty, kernel, divided)));
    }

    private static Operand<TFloat32> choose(
            Ops tf, Operand<TBool> first, Operand<TFloat32> one, Operand<TFloat32> other) {
        return tf.select(tf.broadcastTo(first, tf.shape(one)), one, other);
    }

    /** The matrix divided by the root of the sum of its squares. */
    private static Operand<TFloat32> unit(Ops tf, Operand<TFloat32> x) {
        var squares = tf.sum(tf.math.square(x), tf.constant(new int[] {0, 1}));
        return tf.math.mul(x, tf.math.minimum(tf.math.rsqrt(squares), tf.constant(1e7f)));
    }

    @SuppressWarnings("unchecked") // TFloat32 is a TFloating
    private static Operand<TFloating> floating(Operand<TFloat32> value) {
        return (Operand<TFloating>) (Operand<?>) value;
    }
}

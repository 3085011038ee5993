package dev.sequential.layers;

import dev.sequential.config.KerasClass;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.layers.keywords.DataFormat;
import org.tensorflow.Operand;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/**
 * Global average pooling: the mean of each channel over the whole sequence.
 *
 * <pre>{@code new GlobalAveragePooling1D() // (100, 64) -> (64), no weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output {@code (channels)}, or {@code (1, channels)} with {@code keepdims}. Steps
 * that a mask leaves out do not count.
 *
 * @param dataFormat where the channels stand
 * @param keepdims whether the steps axis is kept as 1
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_average_pooling1d/">Keras: GlobalAveragePooling1D
 *     layer</a>
 */
@KerasClass(identifiers = "GlobalAvgPool1D")
public record GlobalAveragePooling1D(DataFormat dataFormat, boolean keepdims, LayerOptions options)
        implements GlobalPooling<GlobalAveragePooling1D> {
    /** Channels last, axes dropped: the defaults of Keras. */
    public GlobalAveragePooling1D() {
        this(DataFormat.CHANNELS_LAST, false, LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.AVERAGE;
    }

    @Override
    public int spatialAxes() {
        return 1;
    }

    @Override
    public boolean perSample() {
        return false; // a mask is one of the whole batch
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        return graph.mask().map(mask -> emit(graph, x, mask)).orElseGet(() -> GlobalPooling.super.emit(graph, x));
    }

    private Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x, Operand<TBool> mask) {
        var tf = graph.tf();
        boolean last = dataFormat == DataFormat.CHANNELS_LAST;
        var steps = tf.constant(last ? 1 : 2);
        var counts = tf.expandDims(mask, tf.constant(last ? 2 : 1));
        var sums = tf.sum(tf.select(counts, x, tf.zerosLike(x)), steps, Sum.keepDims(keepdims));
        return tf.math.div(sums, tf.sum(graph.cast(counts), steps, Sum.keepDims(keepdims)));
    }
}

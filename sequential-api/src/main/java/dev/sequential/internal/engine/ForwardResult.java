package dev.sequential.internal.engine;

import dev.sequential.internal.feed.StepPlaceholders;
import dev.sequential.internal.graph.BatchLoss;
import dev.sequential.internal.graph.BatchSplit;
import dev.sequential.internal.graph.FinalSoftmax;
import dev.sequential.internal.graph.ForwardContext;
import dev.sequential.internal.graph.ForwardPass;
import dev.sequential.internal.graph.MetricSums;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The loss, outputs and metric sums of a forward pass over a batch with labels, in training and in evaluation.
 *
 * @param loss of the batch, without penalties
 * @param outputs of the model
 * @param metricSums what is measured
 */
record ForwardResult(Operand<TFloat32> loss, Operand<TFloat32> outputs, MetricSums metricSums) {
    /** Emits the layers, the loss and the metrics. */
    static ForwardResult emit(Engine engine, ForwardContext pass, StepPlaceholders feeds, BatchSplit parts) {
        var tf = pass.tf();
        var compilation = engine.compilation();
        var y = feeds.y().orElseThrow();
        var predicted = ForwardPass.emit(pass, engine.model(), feeds.x().value(), parts);
        var mask = pass.mask().<Operand<TFloat32>>map(steps -> tf.dtypes.cast(steps, TFloat32.class));
        var loss = BatchLoss.emit(tf, compilation, y.value(), predicted, feeds.weights(), mask);
        var outputs = FinalSoftmax.cheap(tf, predicted);
        var metricSums = MetricSums.emit(
                tf,
                compilation,
                y.spec().shape(),
                engine.model().output(),
                pass.withPenalties(loss),
                y.value(),
                outputs,
                feeds.weights(),
                mask);
        return new ForwardResult(loss, outputs, metricSums);
    }
}

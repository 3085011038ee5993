package dev.sequential.internal;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What a model makes of batches with labels, in a training and in an evaluation.
 *
 * @param loss of the batch, without penalties
 * @param outputs of the model
 * @param meters what is measured
 */
record Measured(Operand<TFloat32> loss, Operand<TFloat32> outputs, Meters meters) {
    /** Emits the layers, the loss and the metrics. */
    static Measured emit(Engine engine, Pass pass, Feeds feeds, Parts parts) {
        var tf = pass.tf();
        var compilation = engine.compilation();
        var y = feeds.y().orElseThrow();
        var predicted = Forward.emit(pass, engine.model(), feeds.x().value(), parts);
        var mask = pass.mask().<Operand<TFloat32>>map(steps -> tf.dtypes.cast(steps, TFloat32.class));
        var loss = LossValue.emit(tf, compilation, y.value(), predicted, feeds.weights(), mask);
        var outputs = FinalSoftmax.cheap(tf, predicted);
        var meters = Meters.emit(
                tf,
                compilation,
                y.column().shape(),
                engine.model().output(),
                pass.withPenalties(loss),
                y.value(),
                outputs,
                feeds.weights(),
                mask);
        return new Measured(loss, outputs, meters);
    }
}

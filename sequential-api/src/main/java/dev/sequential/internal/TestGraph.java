package dev.sequential.internal;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The graph of a step of evaluation: forward, loss, metrics.
 *
 * @param step gives what is measured
 * @param watched gives the outputs as well
 * @param meters what is measured
 */
record TestGraph(Step step, Step watched, Meters meters) {
    /** Emits the graph, from what it is fed to what it measures. */
    static TestGraph emit(Engine engine, Ops tf, Feeds feeds, Parts parts) {
        var compilation = engine.compilation();
        var y = feeds.y().orElseThrow();
        var pass = new Pass(tf, false, tf.constant(new long[] {0, 0}), engine.variables());
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
        List<Op> updates = pass.updates();
        return new TestGraph(
                new Step(engine, parts, List.of(meters.vector()), updates),
                new Step(engine, parts, List.of(meters.vector(), outputs), updates),
                meters);
    }
}

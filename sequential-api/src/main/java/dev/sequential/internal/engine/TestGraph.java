package dev.sequential.internal.engine;

import dev.sequential.internal.feed.StepPlaceholders;
import dev.sequential.internal.graph.BatchSplit;
import dev.sequential.internal.graph.ForwardContext;
import dev.sequential.internal.graph.MetricSums;
import java.util.List;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/**
 * The graph of a step of evaluation: forward, loss, metrics.
 *
 * @param step gives what is measured
 * @param watched gives the outputs as well
 * @param metricSums what is measured
 */
record TestGraph(Step step, Step watched, MetricSums metricSums) {
    /** Emits the graph, from what it is fed to what it measures. */
    static TestGraph emit(Engine engine, Ops tf, StepPlaceholders feeds, BatchSplit parts) {
        var pass = new ForwardContext(
                tf, false, tf.constant(new long[] {0, 0}), engine.variables().source());
        var measured = ForwardResult.emit(engine, pass, feeds, parts);
        var metricSums = measured.metricSums();
        List<Op> updates = pass.updates();
        return new TestGraph(
                new Step(engine, parts, List.of(metricSums.vector()), updates),
                new Step(engine, parts, List.of(metricSums.vector(), measured.outputs()), updates),
                metricSums);
    }
}

package dev.sequential.internal.train;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Order;
import dev.sequential.internal.engine.Engine;
import dev.sequential.internal.engine.TrainStep;
import dev.sequential.internal.feed.FeedTensors;
import java.util.Map;

/** Takes one step of training on one batch: {@code trainOnBatch}. */
public final class BatchTrainer {
    private BatchTrainer() {}

    /**
     * Takes one step on all samples of a data set.
     *
     * @param progress of the optimizer, which goes on
     * @return loss and metrics of these samples, by name
     */
    public static Map<String, Double> train(Engine engine, ArrayDataset data, long seed, OptimizerProgress progress) {
        TrainStep step = engine.trainStep(data.input(), data.label(), data.weight());
        Batch batch = Batch.of(data, data.inputs().size());
        int count = data.batches(Order.sequential()).next(batch);
        BatchCheck.of(engine).training(batch, count, place -> place);
        float[] sums = new float[step.metricSums().length()];
        try (var buffers = step.buffers()) {
            FeedTensors fed = buffers.fill(batch, count, 0);
            if (step.run(fed, seed, progress.iterations(), progress.learningRate(), sums)) {
                progress.iterate();
            }
        }
        return EpochMetrics.of(step.metricSums(), sums, count).copy();
    }
}

package dev.sequential.internal.train;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Order;
import dev.sequential.internal.engine.Engine;
import dev.sequential.internal.engine.TrainStep;
import dev.sequential.internal.feed.FeedTensors;
import java.util.Map;

/** Trains a model on one batch. */
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
        float[] sums = new float[step.meters().length()];
        try (var intake = step.intake()) {
            FeedTensors fed = intake.fill(batch, count, 0);
            if (step.run(fed, seed, progress.iterations(), progress.learningRate(), sums)) {
                progress.iterate();
            }
        }
        return EpochMetrics.of(step.meters(), sums, count).copy();
    }
}

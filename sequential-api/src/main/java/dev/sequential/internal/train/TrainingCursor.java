package dev.sequential.internal.train;

import dev.sequential.callbacks.TrainingState;
import java.util.Optional;

/** The position of a training: epoch, batch, and the sums of the metrics so far. Moves on without making garbage. */
final class TrainingCursor {
    private final int batchSize;
    private int epoch;
    private int batches;
    private Optional<EpochMetrics> running = Optional.empty();
    private Optional<TrainingState.Position> earlier = Optional.empty();

    TrainingCursor(int epoch, int batchSize) {
        this.epoch = epoch;
        this.batchSize = batchSize;
    }

    /** Steps of this epoch that are done. */
    int batches() {
        return batches;
    }

    /** An epoch has begun, whose loss and metrics are added up there. */
    void begin(EpochMetrics sums) {
        earlier.ifPresent(known -> sums.goOnFrom(known.sums(), known.samples()));
        earlier = Optional.empty();
        running = Optional.of(sums);
    }

    /** A step is done. */
    void step() {
        batches++;
    }

    /** An epoch is over. */
    void next() {
        epoch++;
        batches = 0;
        running = Optional.empty();
    }

    /** Goes on where an earlier process was. */
    void goOnFrom(TrainingState.Position known) {
        epoch = known.epoch();
        batches = known.batches();
        earlier = known.batches() > 0 ? Optional.of(known) : Optional.empty();
    }

    TrainingState.Position value() {
        return new TrainingState.Position(
                epoch,
                batches,
                batchSize,
                running.map(EpochMetrics::sums).orElse(new double[0]),
                running.map(EpochMetrics::samples).orElse(0.0));
    }
}

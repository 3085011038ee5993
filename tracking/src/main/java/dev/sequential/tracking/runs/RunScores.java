package dev.sequential.tracking.runs;

import java.util.OptionalDouble;

/**
 * The numbers by which runs are compared; empty where a run has not measured them.
 *
 * @param best highest validation accuracy
 * @param bestEpoch the epoch of {@code best}, counted from 1; 0 where there is none
 * @param last validation accuracy of the last epoch
 * @param training accuracy of the last epoch on the training data
 * @param loss validation loss of the last epoch; infinite if that was no number
 */
public record RunScores(
        OptionalDouble best, int bestEpoch, OptionalDouble last, OptionalDouble training, OptionalDouble loss) {
    static final RunScores NONE = new RunScores(
            OptionalDouble.empty(), 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}

package dev.sequential.tracking.runs;

/**
 * How far a training has come.
 *
 * @param epoch epochs that are over
 * @param epochs that there will be
 * @param step steps of the current epoch that are over
 * @param steps of an epoch; 0 where that is not known
 */
public record RunProgress(int epoch, int epochs, int step, int steps) {
    /** The share of the training that is over, from 0 to 1. */
    public double fraction() {
        double within = steps > 0 ? Math.min(1.0, (double) step / steps) : 0;
        return epochs == 0 ? 0 : Math.min(1.0, (epoch + within) / epochs);
    }
}

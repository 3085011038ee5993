package dev.sequential.metrics;

import java.util.stream.IntStream;

/**
 * True and false positives and negatives at each threshold, summed over an epoch, and the rates that follow from them.
 *
 * @param sums true positives, false positives, false negatives and true negatives, one after another; each by threshold
 *     (then by label, where labels are counted apart)
 */
record ConfusionCounts(double[] sums) {
    /** A number that the counts at one threshold give, such as {@code ConfusionCounts::precision}. */
    @FunctionalInterface
    interface AtThreshold {
        double of(ConfusionCounts counts, int threshold);
    }

    /** How many thresholds there are (times labels, where these are counted apart). */
    int size() {
        return sums.length / 4;
    }

    double truePositives(int i) {
        return sums[i];
    }

    double falsePositives(int i) {
        return sums[size() + i];
    }

    double falseNegatives(int i) {
        return sums[2 * size() + i];
    }

    double trueNegatives(int i) {
        return sums[3 * size() + i];
    }

    /** How many of the positive outputs are right. */
    double precision(int i) {
        return ratio(truePositives(i), truePositives(i) + falsePositives(i));
    }

    /** How many of the positive labels are found; also known as sensitivity. */
    double recall(int i) {
        return ratio(truePositives(i), truePositives(i) + falseNegatives(i));
    }

    /** How many of the negative labels are found. */
    double specificity(int i) {
        return ratio(trueNegatives(i), trueNegatives(i) + falsePositives(i));
    }

    /** A quotient; 0 where nothing is divided by. */
    static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** One number for each threshold. */
    double[] each(AtThreshold number) {
        return IntStream.range(0, size()).mapToDouble(i -> number.of(this, i)).toArray();
    }

    /** The largest number at any threshold at which another one is large enough; 0 where there is no such threshold. */
    double[] largest(AtThreshold number, AtThreshold constrained, double least) {
        double largest = IntStream.range(0, size())
                .filter(i -> (float) constrained.of(this, i) >= (float) least)
                .mapToDouble(i -> number.of(this, i))
                .max()
                .orElse(0);
        return new double[] {largest};
    }
}

package dev.sequential.metrics;

import dev.sequential.config.Enums;
import dev.sequential.config.Records;
import dev.sequential.losses.HasFromLogits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * AUC: the area under a curve that thresholds draw, such as ROC, where one half is chance and 1 is perfect.
 *
 * @param numThresholds how many thresholds from 0 to 1 there are
 * @param curve the curve
 * @param summationMethod how the curve's height between two thresholds is taken
 * @param thresholds between 0 and 1; empty for evenly spread ones
 * @param multiLabel whether each label has a curve of its own, and the mean area is the result
 * @param numLabels how many labels there are, with multiLabel
 * @param labelWeights what each label counts; empty for the same
 * @param fromLogits whether outputs are logits, the numbers before a sigmoid
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/classification_metrics/">Keras: classification metrics</a>
 */
public record AUC(
        int numThresholds,
        Curve curve,
        Summation summationMethod,
        Optional<List<Double>> thresholds,
        boolean multiLabel,
        Optional<Integer> numLabels,
        Optional<List<Double>> labelWeights,
        boolean fromLogits,
        String name)
        implements KerasMetric<AUC>, HasFromLogits<AUC>, HasNumThresholds<AUC> {
    public AUC {
        if (numThresholds < 2) {
            throw new IllegalArgumentException("AUC needs numThresholds >= 2, got " + numThresholds);
        }
        numThresholds = thresholds.map(given -> given.size() + 2).orElse(numThresholds);
    }

    /** The curve ROC at 200 thresholds, as in Keras. */
    public AUC() {
        this(
                200,
                Curve.ROC,
                Summation.INTERPOLATION,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                "auc");
    }

    /** The same metric under another curve. */
    public AUC curve(Curve curve) {
        return Records.with(this, "curve", curve);
    }

    /** The same metric under another curve by Keras's word, such as {@code "PR"}. */
    public AUC curve(String word) {
        return curve(Curve.of(word));
    }

    /** The same metric with the curve's height between two thresholds taken in another way. */
    public AUC summationMethod(Summation summationMethod) {
        return Records.with(this, "summationMethod", summationMethod);
    }

    /**
     * The same metric with the curve's height between two thresholds taken by Keras's word, such as {@code "minoring"}.
     */
    public AUC summationMethod(String word) {
        return summationMethod(Enums.of(Summation.class, "summation method", word));
    }

    /** The same metric at these thresholds between 0 and 1. */
    public AUC thresholds(double... thresholds) {
        return Records.with(
                this,
                "thresholds",
                Optional.of(Arrays.stream(thresholds).boxed().toList()));
    }

    /** The same metric with a curve for each label, or with one for all. */
    public AUC multiLabel(boolean multiLabel) {
        return Records.with(this, "multiLabel", multiLabel);
    }

    /** The same metric for so many labels, with {@link #multiLabel}. */
    public AUC numLabels(int numLabels) {
        return Records.with(this, "numLabels", Optional.of(numLabels));
    }

    /** The same metric, each label counted this much. */
    public AUC labelWeights(double... labelWeights) {
        return Records.with(
                this,
                "labelWeights",
                Optional.of(Arrays.stream(labelWeights).boxed().toList()));
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        var outputs = fromLogits ? tf.math.sigmoid(predicted) : predicted;
        var counts = weights;
        if (labelWeights.isPresent() && !multiLabel) {
            float[] shares = new float[labelWeights.get().size()];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = labelWeights.get().get(i).floatValue();
            }
            counts = tf.math.mul(PositionWeights.of(tf, weights, predicted), tf.constant(shares));
        }
        double[] points = points();
        boolean even = thresholds.isEmpty() || ThresholdConfusion.spread(rounded(points));
        return new ThresholdConfusion(points, even, Optional.empty(), Optional.empty(), multiLabel)
                .emit(tf, truth, outputs, counts);
    }

    /** The thresholds, and one beyond each end. */
    private double[] points() {
        double[] points = new double[numThresholds];
        points[0] = -1e-7;
        points[numThresholds - 1] = 1 + 1e-7;
        List<Double> sorted =
                thresholds.map(given -> given.stream().sorted().toList()).orElse(List.of());
        for (int i = 1; i < numThresholds - 1; i++) {
            points[i] = sorted.isEmpty() ? (double) i / (numThresholds - 1) : sorted.get(i - 1);
        }
        return points;
    }

    private static double[] rounded(double[] points) {
        double[] ends = points.clone();
        ends[0] = 0;
        ends[ends.length - 1] = 1;
        return ends;
    }

    @Override
    public double[] result(double[] sums) {
        var counts = new ConfusionCounts(sums);
        int labels = counts.size() / numThresholds;
        double area = 0;
        double weight = 0;
        for (int label = 0; label < labels; label++) {
            double share =
                    multiLabel && labelWeights.isPresent() ? labelWeights.get().get(label) : 1;
            area += share * area(counts, label, labels);
            weight += share;
        }
        return new double[] {ConfusionCounts.ratio(area, weight)};
    }

    private double area(ConfusionCounts counts, int label, int labels) {
        double area = 0;
        for (int i = 0; i + 1 < numThresholds; i++) {
            int left = i * labels + label;
            int right = left + labels;
            area += curve == Curve.PR && summationMethod == Summation.INTERPOLATION
                    ? exact(counts, left, right)
                    : (x(counts, left) - x(counts, right)) * summationMethod.height(y(counts, left), y(counts, right));
        }
        return area;
    }

    private double x(ConfusionCounts counts, int i) {
        return switch (curve) {
            case ROC -> 1 - specificity(counts, i);
            case PR -> counts.recall(i);
            case PRGAIN ->
                counts.truePositives(i) == 0
                        ? 0
                        : Math.max(0, 1 - odds(counts, i) * counts.falseNegatives(i) / counts.truePositives(i));
        };
    }

    private double y(ConfusionCounts counts, int i) {
        return switch (curve) {
            case ROC -> counts.recall(i);
            case PR -> counts.precision(i);
            case PRGAIN ->
                counts.truePositives(i) == 0
                        ? 1
                        : 1 - odds(counts, i) * counts.falsePositives(i) / counts.truePositives(i);
        };
    }

    /** The rate of right alarms among negatives; 1 where there are none. */
    private static double specificity(ConfusionCounts counts, int i) {
        double negatives = counts.trueNegatives(i) + counts.falsePositives(i);
        return negatives == 0 ? 1 : 1 - counts.falsePositives(i) / negatives;
    }

    private static double odds(ConfusionCounts counts, int i) {
        return ConfusionCounts.ratio(
                counts.truePositives(i) + counts.falseNegatives(i), counts.trueNegatives(i) + counts.falsePositives(i));
    }

    /** The area under precision over recall between two thresholds, along the curve that joins them. */
    private static double exact(ConfusionCounts counts, int left, int right) {
        double found = counts.truePositives(left) - counts.truePositives(right);
        double before = counts.truePositives(right) + counts.falsePositives(right);
        double after = counts.truePositives(left) + counts.falsePositives(left);
        double slope = ConfusionCounts.ratio(found, Math.max(after - before, 0));
        double intercept = counts.truePositives(right) - slope * before;
        double ratio = after > 0 && before > 0 ? after / before : 1;
        double labels = counts.truePositives(right) + counts.falseNegatives(right);
        return ConfusionCounts.ratio(slope * (found + intercept * Math.log(ratio)), Math.max(labels, 0));
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}

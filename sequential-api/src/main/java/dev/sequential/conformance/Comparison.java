package dev.sequential.conformance;

import dev.sequential.architecture.Architecture;
import dev.sequential.saving.hdf5.StoredArray;
import java.util.Locale;
import org.tensorflow.ndarray.Shape;

/** Gathers the differences of one case. */
final class Comparison {
    private static final double TOLERANCE = 1e-5;
    private static final double NOISE = 1e-5;

    private Precision precision = Precision.FLOAT32;
    private double worst;
    private double excess;
    private String detail = "";
    private String remark = "";

    /**
     * Says which model computes the numbers: where one of its layers computes in half precision, no tolerance is less
     * than the epsilon of that type.
     */
    void computedBy(Architecture model) {
        precision = Precision.of(model);
        if (precision != Precision.FLOAT32) {
            String type = precision.name().toLowerCase(Locale.ROOT);
            remark(String.format(Locale.ROOT, "computed in %s, held to %.0e", type, precision.epsilon()));
        }
    }

    /** Compares numbers with those that Keras computed. */
    void check(String what, StoredArray expected, float[] actual) {
        check(what, expected, actual, TOLERANCE);
    }

    void check(String what, StoredArray expected, float[] actual, double tolerance) {
        check(what, expected, actual, tolerance, 0);
    }

    /** Compares numbers that may be off by an allowance besides the tolerance. */
    void check(String what, StoredArray expected, float[] actual, double tolerance, double allowance) {
        double[] wanted = expected.values();
        if (wanted.length != actual.length) {
            note(
                    what + " has %d numbers, Keras's %d".formatted(actual.length, wanted.length),
                    Double.POSITIVE_INFINITY,
                    tolerance);
            return;
        }
        double magnitude = 0;
        double difference = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (Double.isFinite(wanted[i])) {
                magnitude = Math.max(magnitude, Math.abs(wanted[i]));
            }
            boolean same = Double.compare(wanted[i], actual[i]) == 0 || wanted[i] == actual[i];
            double apart = same ? 0 : Math.abs(wanted[i] - actual[i]);
            difference = Math.max(difference, Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart);
        }
        difference = Math.max(0, difference - allowance);
        // where all is rounding noise, as in a bias before a batch normalization, there is nothing to be relative to
        note(what, magnitude < NOISE ? difference : difference / magnitude, tolerance);
    }

    /** Compares one number. */
    void check(String what, double expected, double actual, double tolerance) {
        check(what, new StoredArray(Shape.scalar(), expected), new float[] {(float) actual}, tolerance);
    }

    /**
     * Compares a sum, which may be small where its terms are large: besides the tolerance, it may be off by what
     * rounding makes of the terms.
     *
     * @param terms the sum of their magnitudes
     */
    void checkSum(String what, StoredArray expected, double actual, double terms) {
        double rounding = 4 * precision.epsilon() * terms / Math.abs(expected.values()[0]);
        check(what, expected, new float[] {(float) actual}, TOLERANCE + rounding);
    }

    /** Notes whether something is as in Keras that has no numbers. */
    void check(String what, boolean same) {
        note(what, same ? 0 : Double.POSITIVE_INFINITY, TOLERANCE);
    }

    /** Says something of the case that is no difference. */
    void remark(String text) {
        remark = remark.isEmpty() ? text : remark;
    }

    private void note(String what, double error, double tolerance) {
        double allowed = Math.max(tolerance, precision.epsilon());
        worst = Math.max(worst, error);
        if (error / allowed > excess) {
            excess = error / allowed;
            detail = what;
        }
    }

    Result result(String name) {
        return excess <= 1
                ? new Result(name, Result.State.PASSED, worst, remark)
                : new Result(name, Result.State.FAILED, worst, detail);
    }
}

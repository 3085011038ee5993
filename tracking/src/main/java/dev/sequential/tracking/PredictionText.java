package dev.sequential.tracking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The texts that the article shows with a misclassified picture: a title, and the output of each class. */
final class PredictionText {
    private static final int WIDTH = 5;
    private static final double TIE = 1e-6;

    private PredictionText() {}

    /** The title, such as {@code [3] predicted cat actual dog}; epochs count from 1. */
    static String name(int epoch, String predicted, String actual) {
        return "[" + epoch + "] predicted " + predicted + " actual " + actual;
    }

    /** The outputs, a line for each class: {@code %5.1f%% class}, with {@code !!!} after the true one. */
    static String of(float[] outputs, int actual, List<String> classes) {
        var text = new StringBuilder();
        for (int k = 0; k < outputs.length; k++) {
            String percent = percent(100.0 * outputs[k]);
            text.append(k == 0 ? "" : "\n")
                    .append(" ".repeat(Math.max(0, WIDTH - percent.length())))
                    .append(percent)
                    .append("% ")
                    .append(classes.get(k))
                    .append(k == actual ? " !!!" : "");
        }
        return text.toString();
    }

    /** A number with one decimal, rounded half to even on the exact value, as Python formats it. */
    private static String percent(double percent) {
        double tenths = 10 * percent;
        boolean nearTie = Math.abs(tenths - Math.floor(tenths) - 0.5) < TIE;
        if (percent >= 0 && percent <= 100 && !nearTie) {
            long rounded = Math.round(tenths); // the same as below, in a hundredth of the time
            return rounded / 10 + "." + rounded % 10;
        }
        return Double.isFinite(percent)
                ? new BigDecimal(percent).setScale(1, RoundingMode.HALF_EVEN).toPlainString()
                : Double.toString(percent);
    }
}

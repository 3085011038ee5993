package dev.sequential.tracking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How the article describes a misclassified picture. */
final class Description {
    private Description() {}

    static String name(int epoch, String predicted, String actual) {
        return "[%d] predicted %s actual %s".formatted(epoch, predicted, actual);
    }

    /** One line a class, {@code %5.1f%% class}, with {@code !!!} at the true one. */
    static String of(float[] outputs, int actual, List<String> classes) {
        var text = new StringBuilder();
        for (int k = 0; k < outputs.length; k++) {
            text.append("%5s%% %s%s%n".formatted(percent(outputs[k]), classes.get(k), k == actual ? " !!!" : ""));
        }
        return text.toString().replace("\r", "").stripTrailing();
    }

    /** One place after the point, half to even on the exact value, as Python prints it. */
    private static String percent(float output) {
        double percent = 100.0 * output;
        return Double.isFinite(percent)
                ? new BigDecimal(percent).setScale(1, RoundingMode.HALF_EVEN).toPlainString()
                : Double.toString(percent);
    }
}

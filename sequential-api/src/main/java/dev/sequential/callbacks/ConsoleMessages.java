package dev.sequential.callbacks;

import java.math.BigDecimal;

/** Messages that callbacks print between the lines of a training, in the words of Keras. */
final class ConsoleMessages {
    private ConsoleMessages() {}

    /**
     * Says something of an epoch, or nothing at level 0.
     *
     * @param epoch counted from 0
     */
    static void epoch(int verbose, int epoch, String text) {
        line(verbose, "%nEpoch %d: %s".formatted(epoch + 1, text));
    }

    /** Says a line, or nothing at level 0. */
    static void line(int verbose, String text) {
        if (verbose > 0) {
            System.out.println(text);
        }
    }

    /** Says what is probably not as it was meant, where errors are looked for. */
    static void warning(String text) {
        System.err.println(text);
    }

    /** A number without an exponent, such as {@code 0.0001}. */
    static String number(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : "" + number;
    }
}

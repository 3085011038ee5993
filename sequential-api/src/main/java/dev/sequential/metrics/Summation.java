package dev.sequential.metrics;

import dev.sequential.config.Enums;
import java.util.Locale;

/** How {@link AUC} takes the height of a curve between two points. */
public enum Summation {
    /** The mean of both; for precision over recall, the exact curve between them (Davis and Goadrich 2006). */
    INTERPOLATION {
        @Override
        double height(double left, double right) {
            return (left + right) / 2;
        }
    },
    /** The smaller. */
    MINORING {
        @Override
        double height(double left, double right) {
            return Math.min(left, right);
        }
    },
    /** The larger. */
    MAJORING {
        @Override
        double height(double left, double right) {
            return Math.max(left, right);
        }
    };

    abstract double height(double left, double right);

    /** By Keras's word, with a capital or not. */
    public static Summation of(String word) {
        return Enums.of(Summation.class, "summation method", word.toLowerCase(Locale.ROOT));
    }
}

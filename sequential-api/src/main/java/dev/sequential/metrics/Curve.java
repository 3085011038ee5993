package dev.sequential.metrics;

import dev.sequential.config.Enums;
import dev.sequential.config.SerializedAs;
import java.util.Locale;

/** The curve under which {@link AUC} measures. */
public enum Curve implements SerializedAs.Word {
    /** Recall over the rate of false alarms. */
    ROC,
    /** Precision over recall. */
    PR,
    /** Gain in precision over gain in recall (Flach and Kull 2015). */
    PRGAIN;

    /** By Keras's word, in capitals or not. */
    public static Curve of(String word) {
        return Enums.of(Curve.class, "curve", word.toLowerCase(Locale.ROOT));
    }

    @Override
    public String identifier() {
        return name();
    }
}

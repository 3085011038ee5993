package dev.sequential.metrics;

import dev.sequential.config.Enums;
import dev.sequential.config.Records;
import java.util.Optional;

/**
 * The keywords {@code average} and {@code threshold}, of a metric with components of these names.
 *
 * @param <M> the record
 */
public interface HasAverage<M> {
    /** How the scores of the classes are averaged; empty for one score each. */
    Optional<Average> average();

    /** From which output on a class is predicted; empty for the class of the largest output. */
    Optional<Double> threshold();

    /** The same metric with the scores of the classes averaged in this way. */
    default M average(Average average) {
        return Records.with(this, "average", Optional.of(average));
    }

    /** The same metric with the scores of the classes averaged by Keras's word, such as {@code "macro"}. */
    default M average(String word) {
        return average(Enums.of(Average.class, "average", word));
    }

    /** The same metric, every class predicted whose output is above this number. */
    default M threshold(double threshold) {
        return Records.with(this, "threshold", Optional.of(threshold));
    }
}

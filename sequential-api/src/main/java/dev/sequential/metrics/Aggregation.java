package dev.sequential.metrics;

/** How {@link R2Score} averages the scores of several outputs. */
public enum Aggregation {
    /** Their mean. */
    UNIFORM_AVERAGE,
    /** Their mean, weighted by the variance of the labels. */
    VARIANCE_WEIGHTED_AVERAGE
}

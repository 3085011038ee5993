package dev.sequential.metrics;

/** How the scores of several outputs become one. */
public enum Aggregation {
    /** Their mean. */
    UNIFORM_AVERAGE,
    /** Their mean, weighted by the variance of the labels. */
    VARIANCE_WEIGHTED_AVERAGE
}

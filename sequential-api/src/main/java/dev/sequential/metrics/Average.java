package dev.sequential.metrics;

/** How {@link F1Score} and {@link FBetaScore} average the scores of several classes. */
public enum Average {
    /** Counted over all classes together. */
    MICRO,
    /** Their mean. */
    MACRO,
    /** Their mean, weighted by how many labels each class has. */
    WEIGHTED
}

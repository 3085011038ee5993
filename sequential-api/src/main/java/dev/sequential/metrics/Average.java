package dev.sequential.metrics;

/** How the scores of several classes become one. */
public enum Average {
    /** Counted over all classes together. */
    MICRO,
    /** Their mean. */
    MACRO,
    /** Their mean, weighted by how many labels each class has. */
    WEIGHTED
}

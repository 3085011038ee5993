package dev.sequential.data;

/** The type in which the numbers of a data set are kept in memory. */
public enum ElementType {
    /** One byte, 0 to 255: pixels and small class numbers. */
    UINT8,
    /** Four bytes, as the network computes. */
    FLOAT32
}

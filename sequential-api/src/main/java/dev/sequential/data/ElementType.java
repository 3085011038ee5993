package dev.sequential.data;

/** How one number of a data set is kept in memory. */
public enum ElementType {
    /** One byte, 0 to 255: pixels and small class numbers. */
    UINT8,
    /** Four bytes, as the network computes. */
    FLOAT32
}

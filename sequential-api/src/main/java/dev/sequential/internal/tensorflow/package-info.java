/**
 * TensorFlow's runtime: its native library, graphs, sessions, and resource variables.
 *
 * <p>In come a device and a number of threads; out come sessions, names of ops, and variables that are read and written
 * from Java. Begin with {@link dev.sequential.internal.tensorflow.TensorFlowRuntime}, which loads the native library
 * and opens sessions.
 */
@NullMarked
package dev.sequential.internal.tensorflow;

import org.jspecify.annotations.NullMarked;

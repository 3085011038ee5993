package dev.sequential.layers;

import java.util.Map;

/**
 * A layer that keeps numbers of its configuration in files of weights as well, as Keras's {@code save_own_variables}
 * does, such as {@link IntegerLookup}.
 */
public interface HasOwnVariables extends Layer {
    /** The numbers, by their names in the file. */
    Map<String, float[]> ownVariables();
}

package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.layers.keywords.Padding;
import java.util.List;

/**
 * The keywords of sliding windows, strides, padding and data format, of a record with components {@code strides},
 * {@code padding} and {@code dataFormat}.
 *
 * @param <L> the record
 */
public interface HasWindows<L extends Layer> extends HasDataFormat<L> {
    /** The strides: the step from one window to the next, along each axis. */
    List<Integer> strides();

    /** The padding: what the windows do at the border. */
    Padding padding();

    /** The same layer with these strides, the steps from one window to the next: one number, or one for each axis. */
    default L strides(int... strides) {
        return Records.with(this, "strides", SpatialSizes.of(strides().size(), strides));
    }

    /** The same layer with another padding: {@code "valid"} or {@code "same"}. */
    default L padding(String word) {
        return padding(Padding.of(word));
    }

    /** The same layer with another padding. */
    default L padding(Padding padding) {
        return Records.with(this, "padding", padding);
    }
}

package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.internal.ops.SpatialSizes;
import java.util.List;

/**
 * The keywords of windows with weights of their own, of a record with components {@code kernelSize} and
 * {@code dilationRate} besides those of {@link HasWindows}.
 *
 * @param <L> the record
 */
public interface HasKernelWindows<L extends Layer> extends HasWindows<L> {
    /** The window, along each axis. */
    List<Integer> kernelSize();

    /** The step from one element of a window to the next, along each axis. */
    List<Integer> dilationRate();

    /** The same layer with gaps within its windows: one number, or one for each axis. */
    default L dilationRate(int... rate) {
        return Records.with(this, "dilationRate", SpatialSizes.of(kernelSize().size(), rate));
    }
}

package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.internal.ops.SpatialSizes;
import java.util.List;

/**
 * The keywords of sliding windows with a kernel, of a record with components {@code kernelSize} and
 * {@code dilationRate} besides those of {@link HasWindows}.
 *
 * @param <L> the record
 */
public interface HasKernelWindows<L extends Layer> extends HasWindows<L> {
    /** The size of the window, along each axis. */
    List<Integer> kernelSize();

    /** The dilation rate: the step from one element of a window to the next, along each axis. */
    List<Integer> dilationRate();

    /** The same layer with this dilation rate, which leaves gaps within windows: one number, or one for each axis. */
    default L dilationRate(int... rate) {
        return Records.with(this, "dilationRate", SpatialSizes.of(kernelSize().size(), rate));
    }
}

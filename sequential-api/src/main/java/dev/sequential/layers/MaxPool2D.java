package dev.sequential.layers;

import dev.sequential.config.KerasClass;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Padding;
import java.util.List;

/**
 * {@link MaxPooling2D} under Keras's shorter name: the same layer in summaries and files.
 *
 * <p>In Keras the names are two of one class. Java has no second names for classes, so this record has the same
 * keywords; the work of both is in {@link Pooling}.
 *
 * @param poolSize the window, in pixels
 * @param strides the step from one window to the next, in pixels
 * @param padding what the windows do at the border of the image
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 */
@KerasClass(name = "MaxPooling2D")
public record MaxPool2D(
        List<Integer> poolSize, List<Integer> strides, Padding padding, DataFormat dataFormat, LayerOptions options)
        implements Pooling<MaxPool2D> {
    public MaxPool2D {
        WindowArguments.pooling("MaxPool2D", 2, poolSize, strides, padding);
    }

    /** Windows of 2 by 2 pixels, side by side: the defaults of Keras. */
    public MaxPool2D() {
        this(2);
    }

    /**
     * Windows side by side: one number for square ones, or height and width.
     *
     * <p>Keras's next argument is {@code strides}: its {@code MaxPool2D(3, 2)} is {@code new MaxPool2D(3).strides(2)}.
     */
    public MaxPool2D(int... poolSize) {
        this(
                SpatialSizes.of(2, poolSize),
                SpatialSizes.of(2, poolSize),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    @Override
    public PoolingOp pool() {
        return PoolingOp.MAX;
    }
}

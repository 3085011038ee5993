package dev.sequential.layers;

import dev.sequential.config.KerasName;
import dev.sequential.graph.LayerGraph;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * {@link MaxPooling2D} under Keras's shorter name: the same layer in summaries and files.
 *
 * @param poolSize the window, in pixels
 * @param strides the step from one window to the next, in pixels
 * @param padding what the windows do at the border of the image
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 */
@KerasName("MaxPooling2D")
public record MaxPool2D(
        List<Integer> poolSize, List<Integer> strides, Padding padding, DataFormat dataFormat, LayerOptions options)
        implements KerasLayer<MaxPool2D>, HasWindows<MaxPool2D> {
    /** Windows of 2 by 2 pixels, side by side: the defaults of Keras. */
    public MaxPool2D() {
        this(2);
    }

    /** Windows side by side: one number for square ones, or height and width. */
    public MaxPool2D(int... poolSize) {
        this(
                Sizes.of(2, poolSize),
                Sizes.of(2, poolSize),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape image) {
        return fullName().outputShape(image);
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        return fullName().emit(graph, x);
    }

    private MaxPooling2D fullName() {
        return new MaxPooling2D(poolSize, strides, padding, dataFormat, options);
    }
}

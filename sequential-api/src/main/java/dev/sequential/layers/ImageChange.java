package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.ShapeChecks;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * A layer that changes images and keeps their size, such as an augmentation.
 *
 * <p>Input {@code (height, width, channels)}, output of the same shape. What is drawn depends on the seed, the layer
 * and the step alone, so that a training repeats bit for bit. Computed in single precision under every policy.
 * Implemented by a record with components {@link DataFormat} {@code dataFormat} and {@link LayerOptions}
 * {@code options}.
 *
 * @param <L> the record
 */
public interface ImageChange<L extends Layer> extends KerasLayer<L> {
    /** The seed of the layer's own random numbers; empty for the training's, or where nothing is drawn. */
    default Optional<Integer> seed() {
        return Optional.empty();
    }

    /** The data format: where the channels stand. */
    DataFormat dataFormat();

    /** Changed pictures, of the same shape. */
    Operand<TFloat32> augment(ImageBatch pictures);

    /** The same layer, with channels by word: {@code "channels_last"} or {@code "channels_first"}. */
    default L dataFormat(String dataFormat) {
        return Records.with(this, "dataFormat", DataFormat.of(dataFormat));
    }

    @Override
    default Shape outputShape(Shape input) {
        return ShapeChecks.image(input, getClass().getSimpleName());
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var changed = augment(ImageBatch.of(graph, dataFormat(), seed(), x));
        return dataFormat().restore(graph.tf(), graph.cast(changed), 2);
    }
}

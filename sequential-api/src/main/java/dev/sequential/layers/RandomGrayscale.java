package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.ImageShapes;
import dev.sequential.layers.keywords.DataFormat;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * While training, takes the colours out of some pictures: each channel becomes {@code 0.2989 red + 0.587 green + 0.114
 * blue}.
 *
 * <pre>{@code new RandomGrayscale(0.3) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * @param factor the probability with which a picture loses its colours, from 0 to 1
 * @param dataFormat where the channels stand
 * @param seed of the layer's own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_grayscale/">Keras:
 *     RandomGrayscale layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomGrayscale(double factor, DataFormat dataFormat, Optional<Integer> seed, LayerOptions options)
        implements RandomAugmentation<RandomGrayscale> {
    public RandomGrayscale {
        if (!(factor >= 0 && factor <= 1)) {
            throw new IllegalArgumentException("RandomGrayscale factor must be from 0 to 1, got " + factor);
        }
    }

    /** Half of the pictures. */
    public RandomGrayscale() {
        this(0.5, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** With this probability. */
    public RandomGrayscale(double factor) {
        this(factor, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer with another probability. */
    public RandomGrayscale factor(double factor) {
        return Records.with(this, "factor", factor);
    }

    @Override
    public Shape outputShape(Shape input) {
        return ImageShapes.coloursOrGray(input, dataFormat, "RandomGrayscale");
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var chosen = tf.math.less(pictures.draw(0, 1), tf.constant((float) factor));
        return pictures.where(chosen, pictures.gray());
    }
}

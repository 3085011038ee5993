package dev.sequential.layers;

import dev.sequential.config.Enums;
import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.layers.keywords.DataFormat;
import java.util.Locale;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * While training, mirrors half of the pictures.
 *
 * <pre>{@code new RandomFlip("horizontal") // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>Which half is drawn anew in each step. As in Keras, {@code horizontal_and_vertical} draws once: a picture is
 * mirrored both ways, which is a half turn, or not at all.
 *
 * @param mode which sides are exchanged
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_flip/">Keras: RandomFlip
 *     layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomFlip(Mode mode, Optional<Integer> seed, DataFormat dataFormat, LayerOptions options)
        implements RandomAugmentation<RandomFlip> {
    /** Which sides of a picture are exchanged. */
    public enum Mode {
        /** Left and right. */
        HORIZONTAL(false, true),
        /** Top and bottom. */
        VERTICAL(true, false),
        /** Both. */
        HORIZONTAL_AND_VERTICAL(true, true);

        private final boolean upsideDown;
        private final boolean sideways;

        Mode(boolean upsideDown, boolean sideways) {
            this.upsideDown = upsideDown;
            this.sideways = sideways;
        }

        private int[] axes() {
            return upsideDown && sideways ? new int[] {1, 2} : new int[] {upsideDown ? 1 : 2};
        }

        /** By Keras's word, such as {@code "horizontal"}. */
        public static Mode of(String word) {
            return Enums.of(Mode.class, "flip mode", word.toLowerCase(Locale.ROOT));
        }
    }

    /** Both ways at once, Keras's default. */
    public RandomFlip() {
        this(Mode.HORIZONTAL_AND_VERTICAL, Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** By word: {@code "horizontal"}, {@code "vertical"} or {@code "horizontal_and_vertical"}. */
    public RandomFlip(String mode) {
        this(Mode.of(mode), Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** The same layer, mirroring by word. */
    public RandomFlip mode(String mode) {
        return Records.with(this, "mode", Mode.of(mode));
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var half = tf.math.lessEqual(pictures.draw(0, 1), tf.constant(0.5f));
        return pictures.where(half, tf.reverse(pictures.pixels(), tf.constant(mode.axes())));
    }
}

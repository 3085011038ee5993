package dev.sequential.layers;

import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.Interpolation;
import dev.sequential.layers.keywords.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Augmentations of which one is applied, chosen by a number inside the graph.
 *
 * @param layers the augmentations
 * @param nothing whether doing nothing is one more of them
 */
record AugmentationChoice(List<ImageChange<?>> layers, boolean nothing) {
    private static final int BITS = 8;

    /** The augmentations of {@link RandAugment}, all of one strength. */
    static AugmentationChoice of(Factor factor, ValueRange range, Interpolation interpolation) {
        String word = interpolation.name().toLowerCase(Locale.ROOT);
        double low = range.low();
        double high = range.high();
        double bits = Math.max(1, (int) (BITS * factor.upper()));
        return new AugmentationChoice(
                List.of(
                        new RandomShear().xFactor(factor).yFactor(factor).interpolation(word),
                        new RandomTranslation(factor, factor).interpolation(word),
                        new RandomRotation(factor).interpolation(word),
                        new RandomPosterization(bits).valueRange(low, high),
                        new Solarization()
                                .additionFactor(factor)
                                .thresholdFactor(factor)
                                .valueRange(low, high),
                        new AutoContrast().valueRange(low, high),
                        new Equalization().valueRange(low, high),
                        new RandomBrightness(factor).valueRange(low, high),
                        new RandomColorDegeneration(factor).valueRange(low, high),
                        new RandomContrast(factor).valueRange(low, high),
                        new RandomSharpness(factor).valueRange(low, high)),
                false);
    }

    /** Only those that move pixels or change how many values there are. */
    AugmentationChoice withoutColours() {
        return new AugmentationChoice(layers.subList(0, 7), nothing);
    }

    /** The same augmentations, or none. */
    AugmentationChoice orNothing() {
        return new AugmentationChoice(layers, true);
    }

    /** The number of one of them, each with the same chance; a scalar. */
    Operand<TInt32> drawn(ImageBatch pictures) {
        var tf = pictures.tf();
        int count = layers.size() + (nothing ? 1 : 0);
        var number = tf.math.mul(pictures.random().uniform(tf.constant(new int[0])), tf.constant((float) count));
        return tf.dtypes.cast(number, TInt32.class);
    }

    /** What the augmentation of that number makes of the pictures; the others are not computed. */
    Operand<TFloat32> one(ImageBatch pictures, Operand<TInt32> number) {
        var tf = pictures.tf();
        List<Operand<TFloat32>> ends = new ArrayList<>();
        Operand<TFloat32> others = pictures.pixels();
        for (int i = 0; i < layers.size(); i++) {
            var branches = tf.switchCond(others, tf.math.equal(number, tf.constant(i)));
            ends.add(layers.get(i).augment(pictures.with(branches.outputTrue())));
            others = branches.outputFalse();
        }
        ends.add(others);
        return tf.merge(ends).output();
    }
}

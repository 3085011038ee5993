package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomFlipTest implements AugmentationContract {
    private static final float[] PICTURE = {1, 2, 3, 4};

    @Override
    public Layer layer() {
        return new RandomFlip("horizontal").seed(3);
    }

    private static float[] flipped(String mode) {
        return Augmented.of(new RandomFlip(mode), Shape.of(2, 2, 1), Augmented.repeated(1000, PICTURE));
    }

    @Test
    void halfOfThePicturesAreMirroredAndTheOthersAreAsTheyWere() {
        float[] pictures = flipped("horizontal");
        int mirrored = Augmented.count(pictures, 2, 1, 4, 3);
        assertThat(mirrored).isBetween(420, 580); // standard deviation 16
        assertThat(mirrored + Augmented.count(pictures, PICTURE)).isEqualTo(1000);
    }

    @Test
    void verticalExchangesTopAndBottom() {
        float[] pictures = flipped("vertical");
        assertThat(Augmented.count(pictures, 3, 4, 1, 2) + Augmented.count(pictures, PICTURE))
                .isEqualTo(1000);
    }

    @Test
    void bothWaysIsAHalfTurnOrNothingAsInKeras() {
        float[] pictures = flipped("horizontal_and_vertical");
        int turned = Augmented.count(pictures, 4, 3, 2, 1);
        assertThat(turned).isBetween(420, 580);
        assertThat(turned + Augmented.count(pictures, PICTURE)).isEqualTo(1000);
    }

    @Test
    void channelsMayStandFirst() {
        float[] pictures = Augmented.of(
                new RandomFlip("horizontal").dataFormat("channels_first"),
                Shape.of(2, 1, 2),
                Augmented.repeated(100, PICTURE));
        assertThat(Augmented.count(pictures, 2, 1, 4, 3) + Augmented.count(pictures, PICTURE))
                .isEqualTo(100);
    }

    @Test
    void anUnknownModeNamesTheNearest() {
        assertThatThrownBy(() -> new RandomFlip("horizontl")).hasMessageContaining("horizontal");
    }
}

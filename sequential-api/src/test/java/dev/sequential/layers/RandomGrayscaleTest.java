package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandomGrayscaleTest implements AugmentationContract {
    private static final Shape PIXEL = Shape.of(1, 1, 3);

    @Override
    public Layer layer() {
        return new RandomGrayscale().seed(3);
    }

    @Test
    void aThirdOfThePicturesLoseTheirColours() {
        float[] pixels = Augmented.of(new RandomGrayscale(0.3), PIXEL, Augmented.repeated(1000, 0, 100, 0));
        int coloured = Augmented.count(pixels, 0, 100, 0);
        assertThat(coloured).isBetween(630, 770); // standard deviation 14
        assertThat(coloured + Augmented.count(pixels, 58.7f, 58.7f, 58.7f)).isEqualTo(1000);
    }

    @Test
    void refusesTwoChannels() {
        assertThatThrownBy(() -> layer().outputShape(Shape.of(4, 4, 2)))
                .hasMessage("RandomGrayscale takes three channels, red, green and blue, got (4, 4, 2)");
    }
}

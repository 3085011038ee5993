package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.shapes.ShapeException;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class Conv2DTest implements LayerContract {
    @Override
    public Layer layer() {
        return new Conv2D(4, 3, 2).strides(2).padding("same").activation("sigmoid");
    }

    @Override
    public Shape input() {
        return Shape.of(6, 5, 2);
    }

    @Test
    void withoutPaddingTheImageShrinksByKernelMinusOne() {
        assertThat(new Conv2D(16, 3, 3).outputShape(Shape.of(32, 32, 3))).isEqualTo(Shape.of(30, 30, 16));
    }

    @Test
    void gapsWidenTheWindow() {
        // 3 taps with gaps of 2 span 5 pixels
        assertThat(new Conv2D(16, 3).dilationRate(2).outputShape(Shape.of(32, 32, 3)))
                .isEqualTo(Shape.of(28, 28, 16));
    }

    @Test
    void eachGroupSeesItsOwnChannels() {
        assertThat(new Conv2D(6, 3).groups(3).weights(Shape.of(8, 8, 9)).get(0).shape())
                .isEqualTo(Shape.of(3, 3, 3, 6));
    }

    @Test
    void refusesAKernelLargerThanTheImageWithLayerAndWayOut() {
        var model = new Sequential().add(Input.of(4, 4, 3));
        assertThatThrownBy(() -> model.add(new Conv2D(16, 5)))
                .isInstanceOf(ShapeException.class)
                .hasMessage(
                        "A window of 5 does not fit a side of 4: pad with \"same\", or use a smaller window (layer 1, conv2d, input (4, 4, 3))");
    }

    @Test
    void refusesAFlatVector() {
        assertThatThrownBy(() -> new Conv2D(16, 3).outputShape(Shape.of(784)))
                .hasMessage("Conv2D takes an image (height, width, channels), got (784)");
    }

    @Test
    void refusesStridesTogetherWithGaps() {
        assertThatThrownBy(() -> new Conv2D(4, 3).strides(2).dilationRate(2))
                .hasMessage("Conv2D takes strides or a dilationRate above 1, got [2, 2] and [2, 2]");
    }
}

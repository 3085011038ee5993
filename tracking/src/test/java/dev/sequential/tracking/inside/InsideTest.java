package dev.sequential.tracking.inside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.MaxPool2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class InsideTest {
    private static Sequential model() {
        return new Sequential()
                .add(new Conv2D(2, 1, 1).inputShape(2, 2, 1))
                .add(new MaxPool2D(2, 2))
                .add(new Conv2D(3, 1, 1))
                .add(new Flatten())
                .add(new Dense(2));
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void theFiltersAreTheKernelsOfTheFirstConvolution() {
        try (var model = model()) {
            model.setWeight("conv2d/kernel", new float[] {3, -5});
            Tiles filters = Inside.filters(model).orElseThrow();
            assertThat(filters.name()).isEqualTo("conv2d/kernel");
            assertThat(filters.of()).isEqualTo(2);
            assertThat(filters.tiles().get(0)).containsExactly(3);
            assertThat(filters.tiles().get(1)).containsExactly(-5);
        }
    }

    @Test
    void withoutAConvolutionThereIsNothingToSee() {
        try (var model = new Sequential().add(new Dense(2).inputShape(3))) {
            assertThat(Inside.filters(model)).isEmpty();
            assertThat(Inside.features(model, Samples.floats(Shape.of(3), new float[3])))
                    .isEmpty();
        }
    }

    @Test
    void eachConvolutionAnswersForThePicture() {
        try (var model = model()) {
            model.setWeight("conv2d/kernel", new float[] {1, -2});
            model.setWeight("conv2d/bias", new float[] {0, 1});
            model.setWeight("conv2d_1/kernel", new float[] {1, 0, 1, 0, 1, 1}); // a, b and their sum
            model.setWeight("conv2d_1/bias", new float[] {0, 0, 0});
            List<Tiles> maps = Inside.features(model, Samples.floats(Shape.of(2, 2, 1), new float[] {1, 2, 3, 4}));
            assertThat(maps).extracting(Tiles::name).containsExactly("conv2d", "conv2d_1");
            assertThat(maps.get(0).tiles().get(0)).containsExactly(1, 2, 3, 4);
            assertThat(maps.get(0).tiles().get(1)).containsExactly(-1, -3, -5, -7);
            // the largest of each map: 4 and -1
            assertThat(maps.get(1).tiles()).extracting(tile -> tile[0]).containsExactly(4f, -1f, 3f);
        }
    }

    @Test
    void tilesAreStretchedFromBlackToWhiteAndEnlarged() throws IOException {
        var tiles = new Tiles("two", 1, 2, 1, 2, List.of(new float[] {-1, 1}, new float[] {5, 3}));
        BufferedImage image = image(tiles.png());
        // A pixel is 24 wide, and 2 lie between and around.
        assertThat(image.getHeight()).isEqualTo(2 + 24 + 2);
        assertThat(image.getWidth()).isEqualTo(2 + 48 + 2 + 48 + 2);
        assertThat(image.getRGB(2, 2)).isEqualTo(0xff000000);
        assertThat(image.getRGB(2 + 24, 2)).isEqualTo(0xffffffff);
        assertThat(image.getRGB(2 + 48 + 2, 2)).isEqualTo(0xffffffff);
        assertThat(image.getRGB(2 + 48 + 2 + 24, 2)).isEqualTo(0xff000000);
    }

    @Test
    void filtersOfThreeChannelsAreInColour() throws IOException {
        var tiles = new Tiles("red", 1, 1, 3, 1, List.of(new float[] {1, 0, 0}));
        assertThat(image(tiles.png()).getRGB(10, 10)).isEqualTo(0xffff0000);
    }

    @Test
    void groupsLieBelowEachOther() throws IOException {
        var one = new Tiles("one", 24, 24, 1, 1, List.of(new float[24 * 24]));
        assertThat(image(Tiles.png(List.of(one, one))).getHeight()).isEqualTo(28 + 8 + 28);
    }
}

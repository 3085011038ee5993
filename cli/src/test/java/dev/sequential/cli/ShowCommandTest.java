package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
    @TempDir
    private Path folder;

    private Path model;
    private Path picture;

    @BeforeEach
    void files() throws IOException {
        model = folder.resolve("cnn.keras");
        picture = folder.resolve("picture.png");
        try (var cnn = new Sequential()
                .add(new Conv2D(4, 3, 3).inputShape(8, 8, 3))
                .add(new Conv2D(2, 3, 3))
                .add(new Flatten())
                .add(new Dense(2))) {
            cnn.save(model);
        }
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    }

    private static BufferedImage image(Path file) throws IOException {
        return ImageIO.read(new File(file.toString()));
    }

    @Test
    void filtersAreDrawnBesideTheModel() throws IOException {
        Cli run = Cli.run("show", "filters", model.toString());
        Path file = folder.resolve("cnn-filters.png");
        assertThat(run)
                .isEqualTo(new Cli(
                        0,
                        file + System.lineSeparator(),
                        "conv2d/kernel: 4 of 4 filters, 3x3" + System.lineSeparator()));
        // Three in a row and one below, each pixel 8 by 8.
        assertThat(image(file).getWidth()).isEqualTo(2 + 3 * 26);
        assertThat(image(file).getHeight()).isEqualTo(2 + 2 * 26);
    }

    @Test
    void featureMapsOfAllConvolutionsAreDrawnWhereToldTo() throws IOException {
        Path file = folder.resolve("maps.png");
        Cli run = Cli.run("show", "features", model.toString(), picture.toString(), "--output", file.toString());
        assertThat(run.err().lines()).containsExactly("conv2d: 4 of 4 maps, 6x6", "conv2d_1: 2 of 2 maps, 4x4");
        assertThat(run.out()).isEqualTo(file + System.lineSeparator());
        assertThat(image(file).getHeight()).isEqualTo(2 + 2 * 26 + 8 + 2 + 26);
    }

    @Test
    void aModelWithoutConvolutionsHasNothingToShow() {
        Path dense = folder.resolve("dense.keras");
        try (var mlp = new Sequential().add(new Flatten().inputShape(8, 8, 3)).add(new Dense(2))) {
            mlp.save(dense);
        }
        assertThat(Cli.run("show", "filters", dense.toString()).err())
                .contains(dense + " has no 2D convolution, so there are no filters to look at");
        assertThat(Cli.run("show", "features", dense.toString(), picture.toString())
                        .status())
                .isEqualTo(1);
    }

    @Test
    void aPictureThatIsNotThereIsNamed() {
        assertThat(Cli.run("show", "features", model.toString(), "none.png").err())
                .contains("There is no file none.png");
    }
}

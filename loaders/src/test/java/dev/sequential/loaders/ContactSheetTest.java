package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Dataset;
import dev.sequential.data.Samples;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class ContactSheetTest {
    @TempDir
    Path folder;

    /** Pictures of 56 x 56 grey pixels, so that they are not made larger. */
    private static ArrayDataset plain(int... greys) {
        byte[] pixels = new byte[greys.length * 56 * 56];
        byte[] labels = new byte[greys.length];
        for (int i = 0; i < greys.length; i++) {
            Arrays.fill(pixels, i * 56 * 56, (i + 1) * 56 * 56, (byte) greys[i]);
            labels[i] = (byte) (i % 2);
        }
        return ArrayDataset.of(Samples.bytes(Shape.of(56, 56, 1), pixels, 255f), Samples.oneHot(labels, 2))
                .classNames(List.of("ab", "c"));
    }

    private static int[] greys(BufferedImage image, int left, int top, int columns) {
        return IntStream.range(0, columns)
                .map(i -> image.getRGB(left + i * 58 + 28, top) & 0xFF)
                .toArray();
    }

    @Test
    void eachClassHasARow() throws IOException {
        Path png = folder.resolve("sub/sheet.png");
        ContactSheet.write(plain(10, 20, 30, 40, 50, 60, 70), png, 3);
        var image = ImageIO.read(png.toFile());
        int front = 2 * 6 + 8; // two letters of six pixels, and margins
        assertThat(image.getWidth()).isEqualTo(front + 3 * 58 + 2);
        assertThat(image.getHeight()).isEqualTo(2 * 58 + 2);
        assertThat(greys(image, front, 30, 3)).containsExactly(10, 30, 50);
        assertThat(greys(image, front, 88, 3)).containsExactly(20, 40, 60);
        assertThat(png.resolveSibling(".").toFile().list())
                .as("nothing else is left behind")
                .containsExactly("sheet.png");
    }

    @Test
    void theClassNameStandsInFront() throws IOException {
        Path png = folder.resolve("sheet.png");
        ContactSheet.write(plain(1, 2), png, 1);
        var image = ImageIO.read(png.toFile());
        var drawn = new StringBuilder();
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 11; x++) {
                drawn.append((image.getRGB(4 + x, 2 + (56 - 9) / 2 + y) & 0xFF) > 128 ? '#' : '.');
            }
            drawn.append('\n');
        }
        assertThat(drawn.toString()).isEqualTo("""
                        ......#....
                        ......#....
                        .###..####.
                        ....#.#...#
                        .####.#...#
                        #...#.#...#
                        .####.####.
                        """);
    }

    @Test
    void smallPicturesAreMadeLarger() throws IOException {
        Path png = folder.resolve("sheet.png");
        ContactSheet.write(Shapes.generate(0, 20, 10).train(), png);
        var image = ImageIO.read(png.toFile());
        assertThat(image.getHeight()).isEqualTo(10 * (64 + 2) + 2);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var table = Dataset.of(new float[4][3], new float[4][2]);
        assertThatThrownBy(() -> ContactSheet.write(table, folder.resolve("sheet.png")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A picture is read as (height, width, channels) with 1 or 3 channels, got [3]");
        var numbers = Dataset.of(new byte[1][2][2][3], new float[] {0.5f});
        assertThatThrownBy(() -> ContactSheet.write(numbers, folder.resolve("sheet.png")))
                .hasMessage("A contact sheet needs labels that are classes, got the label 0.5");
        assertThat(folder).isEmptyDirectory();
    }
}

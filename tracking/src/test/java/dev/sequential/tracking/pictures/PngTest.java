package dev.sequential.tracking.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class PngTest {
    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void coloursAreReadBackByAnotherLibrary() throws IOException {
        BufferedImage image = read(Png.encode(1, 2, 3, new byte[] {(byte) 0xff, 0x10, 0x20, 1, 2, 3}));
        assertThat(image.getWidth()).isEqualTo(2);
        assertThat(image.getHeight()).isEqualTo(1);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffff1020);
        assertThat(image.getRGB(1, 0)).isEqualTo(0xff010203);
    }

    @Test
    void shadesOfGreyTakeOneByte() throws IOException {
        BufferedImage image = read(Png.encode(2, 1, 1, new byte[] {0, (byte) 200}));
        assertThat(image.getRaster().getSample(0, 1, 0)).isEqualTo(200);
    }

    @Test
    void aPictureOfMoreThanABlockOfTheDiskIsCompressed() throws IOException {
        byte[] png = Png.encode(100, 100, 3, new byte[30_000]);
        assertThat(png.length).isLessThan(1000);
        assertThat(read(png).getRGB(99, 99)).isEqualTo(0xff000000);
    }

    @Test
    void floatsBeyondZeroToOneAreStretched() {
        assertThat(new Pixels(new byte[0], new float[] {0, 1}).shades()).containsExactly(0, 255);
        assertThat(new Pixels(new byte[0], new float[] {-1, 0, 1}).shades()).containsExactly(0, 128, 255);
    }

    @Test
    void aPictureThatIsMissedAgainIsNotWrittenAgain(@TempDir Path folder) {
        var files = new RunPictures(folder, "misses");
        var cat = new Pixels(new byte[] {1}, new float[0]);
        assertThat(files.add(7, cat, Shape.of(1, 1, 1))).isEqualTo("misses/7.png");
        assertThat(folder.resolve("misses/7.png").toFile().delete()).isTrue();
        assertThat(files.add(7, cat, Shape.of(1, 1, 1))).isEqualTo("misses/7.png");
        assertThat(folder.resolve("misses/7.png")).doesNotExist();
        var dog = new Pixels(new byte[] {2}, new float[0]);
        assertThat(files.add(7, dog, Shape.of(1, 1, 1))).startsWith("misses/7-").isNotEqualTo("misses/7.png");
    }
}

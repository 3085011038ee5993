package dev.sequential.loaders;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/** Small picture files. */
final class PictureFiles {
    private PictureFiles() {}

    /** A picture of one colour, in the format that its name ends with. */
    static Path plain(Path file, int width, int height, int colour) {
        return write(file, width, height, (x, y) -> colour);
    }

    /** A picture whose pixel at (x, y) has the colour {@code 0xRRGGBB} that a function gives. */
    static Path write(Path file, int width, int height, IntBinaryOperator colour) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return write(file, image);
    }

    static Path write(Path file, BufferedImage image) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            String name = file.toString();
            if (!ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile())) {
                throw new AssertionError("Java writes no " + name);
            }
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.sequential.tracking;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.tensorflow.ndarray.Shape;

/** Samples as picture files. */
final class Png {
    private Png() {}

    /** Whether samples of a shape are pictures: (height, width), or with 1 or 3 channels. */
    static boolean pictured(Shape shape) {
        int rank = shape.numDimensions();
        return !shape.hasUnknownDimension()
                && shape.size() > 0
                && (rank == 2 || (rank == 3 && (shape.get(2) == 1 || shape.get(2) == 3)));
    }

    /** Writes numbers from 0 to 1, or of any range that is then stretched to it, as a picture. */
    static long write(Path file, Shape shape, float[] values) {
        int height = (int) shape.get(0);
        int width = (int) shape.get(1);
        int channels = shape.numDimensions() == 3 ? (int) shape.get(2) : 1;
        float low = 0;
        float high = 1;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int colour = 0;
            for (int k = 0; k < 3; k++) {
                float value = values[i * channels + Math.min(k, channels - 1)];
                colour = colour << 8 | Math.round(255 * (value - low) / (high - low));
            }
            image.setRGB(i % width, i / width, colour);
        }
        try {
            Files.createDirectories(file.getParent());
            Path temporary = file.resolveSibling(file.getFileName() + ".part");
            try (var out = Files.newOutputStream(temporary)) {
                ImageIO.write(image, "png", out);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture %s cannot be written".formatted(file), e);
        }
    }
}

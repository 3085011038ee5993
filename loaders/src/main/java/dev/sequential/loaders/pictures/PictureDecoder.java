package dev.sequential.loaders.pictures;

import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.ErrorText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tensorflow.ndarray.Shape;

/** Decodes picture files (PNG, JPEG, BMP) to the bytes of a sample, and refuses what is damaged or absurdly large. */
public final class PictureDecoder {
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_PIXELS = 64_000_000;

    private PictureDecoder() {}

    /**
     * The bytes of the file itself.
     *
     * @throws DataException if it cannot be read, or is larger than 64 MB
     */
    public static byte[] contents(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes > MOST_BYTES) {
                throw new DataException(
                        "%s has %s bytes, and a picture may have at most %s: take it out or make it smaller"
                                .formatted(file, ErrorText.number(bytes), ErrorText.number(MOST_BYTES)));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DataException("%s could not be read: %s".formatted(file, ErrorText.reason(e)), e);
        }
    }

    /**
     * The picture in the bytes of a file, resized to (height, width, channels).
     *
     * @throws DataException if it is no picture, is damaged, or has more than 64 million pixels
     */
    public static byte[] decode(Path file, byte[] contents, Shape shape) {
        var format = PictureFormat.of(contents)
                .orElseThrow(() -> new DataException(
                        "%s is no PNG, JPEG or BMP picture: take it out or convert it".formatted(file)));
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(contents))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new DataException(
                        "%s says that it has %s x %s pixels, and at most %s are read: take it out or make it smaller"
                                .formatted(
                                        file,
                                        ErrorText.number(width),
                                        ErrorText.number(height),
                                        ErrorText.number(MOST_PIXELS)));
            }
            return PictureResizer.to(shape, whole(reader));
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DataException(
                    "%s is a damaged %s picture, or of a kind that Java does not read (%s): take it out or convert it"
                            .formatted(file, format, ErrorText.reason(e)),
                    e);
        } finally {
            reader.dispose();
        }
    }

    /** The picture; Java fills the rest of a JPEG that was cut off with grey, and only warns. */
    private static BufferedImage whole(ImageReader reader) throws IOException {
        var cut = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.contains("premature end of data")) {
                cut.set(true);
            }
        });
        BufferedImage picture = reader.read(0);
        if (cut.get()) {
            throw new EOFException("it ends too early");
        }
        return picture;
    }

    /**
     * Checks that a shape is one that a picture can have.
     *
     * @throws IllegalArgumentException if it is not (height, width, 1 or 3)
     */
    public static void check(Shape shape) {
        boolean picture = shape.numDimensions() == 3 && !shape.hasUnknownDimension();
        if (!picture || shape.get(0) < 1 || shape.get(1) < 1 || (shape.get(2) != 1 && shape.get(2) != 3)) {
            throw new IllegalArgumentException(
                    "A picture is read as (height, width, channels) with 1 or 3 channels, got " + shape);
        }
    }
}

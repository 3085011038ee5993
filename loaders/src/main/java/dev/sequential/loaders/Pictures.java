package dev.sequential.loaders;

import dev.sequential.Sequential;
import dev.sequential.TrainedOn;
import dev.sequential.data.Samples;
import dev.sequential.layers.Rescaling;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.ErrorText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tensorflow.ndarray.Shape;

/**
 * Reads picture files (PNG, JPEG, BMP) as the bytes of a sample.
 *
 * <pre>{@code Pictures.read(Path.of("cat.png"), Shape.of(32, 32, 3)) // 3072 bytes}</pre>
 *
 * <p>A picture of another size is resized, not cut: each of its sides is stretched or shrunk to fit, with every pixel
 * taken into account. Transparency is left out.
 */
public final class Pictures {
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_PIXELS = 64_000_000;

    private Pictures() {}

    /**
     * Reads a picture, row by row, the channels of a pixel side by side.
     *
     * @param shape height, width and channels: 3 for red, green and blue, 1 for grey
     * @throws DataException if it is no picture, is damaged, or is absurdly large
     */
    public static byte[] read(Path file, Shape shape) {
        check(shape);
        return decode(file, contents(file), shape);
    }

    /**
     * Pictures as a model takes them: resized to its input, and divided by what the pictures of its training were
     * divided by. Where the model does not know that, bytes become numbers from 0 to 1, unless it begins with a
     * {@link Rescaling}, which then sees 0 to 255.
     *
     * <pre>{@code int[] classes = model.predictClasses(Pictures.of(model, Path.of("cat.png"), Path.of("dog.jpg")));}
     * </pre>
     *
     * @throws IllegalArgumentException if the model takes no pictures
     */
    public static Samples of(Sequential model, Path... files) {
        boolean scales = model.layers().get(0) instanceof Rescaling;
        return of(model, model.trainedOn().map(TrainedOn::divisor).orElse(scales ? 1f : 255f), files);
    }

    /** Pictures resized to a model's input, of which the network sees each byte divided by {@code divisor}. */
    public static Samples of(Sequential model, float divisor, Path... files) {
        Shape shape = model.architecture().input().shape();
        check(shape);
        var bytes = new ByteArrayOutputStream();
        for (Path file : files) {
            bytes.writeBytes(read(file, shape));
        }
        return Samples.bytes(shape, bytes.toByteArray(), divisor);
    }

    /** The bytes of the file itself. */
    static byte[] contents(Path file) {
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

    /** The picture in the bytes of a file. */
    static byte[] decode(Path file, byte[] contents, Shape shape) {
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
            return Resize.to(shape, whole(reader));
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

    /** Refuses a shape that no picture has. */
    static void check(Shape shape) {
        boolean picture = shape.numDimensions() == 3 && !shape.hasUnknownDimension();
        if (!picture || shape.get(0) < 1 || shape.get(1) < 1 || (shape.get(2) != 1 && shape.get(2) != 3)) {
            throw new IllegalArgumentException(
                    "A picture is read as (height, width, channels) with 1 or 3 channels, got " + shape);
        }
    }
}

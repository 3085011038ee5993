package dev.sequential.loaders;

import dev.sequential.Sequential;
import dev.sequential.TrainedOn;
import dev.sequential.data.Samples;
import dev.sequential.layers.Rescaling;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.pictures.PictureDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
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
    private Pictures() {}

    /**
     * Reads a picture, row by row, the channels of a pixel side by side.
     *
     * @param shape height, width and channels: 3 for red, green and blue, 1 for grey
     * @throws DataException if it is no picture, is damaged, or is absurdly large
     */
    public static byte[] read(Path file, Shape shape) {
        PictureDecoder.check(shape);
        return PictureDecoder.decode(file, PictureDecoder.contents(file), shape);
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
        PictureDecoder.check(shape);
        var bytes = new ByteArrayOutputStream();
        for (Path file : files) {
            bytes.writeBytes(read(file, shape));
        }
        return Samples.bytes(shape, bytes.toByteArray(), divisor);
    }
}

package dev.sequential.cli.models;

import dev.sequential.Sequential;
import dev.sequential.cli.options.ModelPath;
import dev.sequential.data.Samples;
import dev.sequential.loaders.Pictures;
import dev.sequential.shapes.Dimensions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.tensorflow.ndarray.Shape;

/** Picture files as a saved model takes them: resized, and scaled as in its training. */
final class PictureInput {
    private PictureInput() {}

    /** Refuses files that are not there, which is found out before a model is loaded. */
    static void requireThere(List<Path> images) {
        images.stream().filter(Files::notExists).findFirst().ifPresent(image -> {
            throw new IllegalArgumentException("There is no file %s".formatted(image));
        });
    }

    /** The pictures; the divisor of their bytes is the model's own unless another is given. */
    static Samples of(ModelPath path, Sequential model, List<Path> images, OptionalDouble divisor) {
        Shape shape = model.architecture().input().shape();
        if (shape.numDimensions() != 3 || shape.hasUnknownDimension()) {
            throw new IllegalArgumentException(
                    "%s takes inputs of shape %s, which are no pictures".formatted(path, Dimensions.text(shape)));
        }
        Path[] files = images.toArray(Path[]::new);
        return divisor.isPresent()
                ? Pictures.of(model, (float) divisor.getAsDouble(), files)
                : Pictures.of(model, files);
    }
}

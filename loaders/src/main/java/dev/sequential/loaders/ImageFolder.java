package dev.sequential.loaders;

import dev.sequential.loaders.files.TypedPath;
import java.nio.file.Path;
import java.util.Optional;
import org.tensorflow.ndarray.Shape;

/**
 * A folder of pictures with one sub-folder a class: {@code pictures/cat/tom.jpg}, {@code pictures/dog/rex.png}.
 *
 * <p>The classes are the names of the sub-folders in alphabetical order. Where there are sub-folders {@code train} and
 * {@code test} that hold the classes, they are the two parts; otherwise a fifth of the pictures of each class, chosen
 * by a checksum of their names, is the test set. The order of the pictures is drawn by the same checksum, so that
 * classes are mixed. Files whose names start with a dot, {@code Thumbs.db} and {@code desktop.ini} are passed over;
 * every other file must be a picture.
 *
 * <p>Samples are (height, width, 3), resized as {@link Pictures} says.
 */
public final class ImageFolder implements DataKind {
    private static final int SIDE = 32;

    /** Pictures resized to 32 x 32 pixels. */
    public static TrainTest load(Path folder) {
        return load(folder, SIDE, SIDE);
    }

    /** Pictures resized to a height and a width. */
    public static TrainTest load(Path folder, int height, int width) {
        return load(folder, Shape.of(height, width, 3));
    }

    /** Pictures resized to (height, width, channels): 3 channels for colour, 1 for grey. */
    public static TrainTest load(Path folder, Shape shape) {
        return new FolderSource(folder, shape).load();
    }

    /**
     * Pictures that stay on disk, so that there may be more of them than memory holds. Each is read, decoded and
     * resized when a batch first needs it, by as many threads as there are processors, and then kept in a temporary
     * file (of {@code height * width * 3} bytes a picture) for the next epochs, where there is room for it. Nothing is
     * checked before, and there is no fingerprint.
     */
    public static TrainTest stream(Path folder, int height, int width) {
        return new FolderSource(folder, Shape.of(height, width, 3)).stream();
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public String usage() {
        return "folder:FOLDER";
    }

    @Override
    public String description() {
        return "your own pictures (PNG, JPEG, BMP), one sub-folder a class, resized to 32x32";
    }

    @Override
    public DataSource source(Optional<String> argument) {
        Path folder = argument.map(TypedPath::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "folder needs the path of a folder with one sub-folder a class: folder:PATH"));
        return new FolderSource(folder, Shape.of(SIDE, SIDE, 3));
    }
}

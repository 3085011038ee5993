package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.loaders.files.Hashes;
import dev.sequential.loaders.shapes.Outline;
import dev.sequential.loaders.shapes.PictureRandom;
import dev.sequential.loaders.shapes.ShapePicture;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/**
 * Pictures (32, 32, 3) of arrows, circles, crescents, crosses, hearts, hexagons, rings, squares, stars and triangles,
 * drawn when they are asked for.
 *
 * <p>They vary in position, size, rotation, colour, texture, light and noise. A picture depends on the seed and on its
 * number alone, so a longer data set starts with the pictures of a shorter one, and every machine draws the same bytes.
 */
public final class Shapes implements DataKind {
    private static final int TRAIN = 10_000;
    private static final int TEST = 2_000;

    /** 10,000 + 2,000 pictures. */
    public static TrainTest generate(long seed) {
        return generate(seed, TRAIN, TEST);
    }

    /** As many pictures as you ask for, as evenly spread over the classes as can be. */
    public static TrainTest generate(long seed, int train, int test) {
        return new TrainTest(part(seed, 0, train), part(seed, 1, test));
    }

    private static ArrayDataset part(long seed, int part, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Shapes draws at least 1 picture of each part, got " + count);
        }
        int length = ShapePicture.SIDE * ShapePicture.SIDE * ShapePicture.CHANNELS;
        byte[] pixels = new byte[Math.multiplyExact(count, length)];
        byte[] labels = new byte[count];
        IntStream.range(0, count).parallel().forEach(i -> {
            labels[i] = (byte) (i % Outline.ALL.size());
            ShapePicture.draw(new PictureRandom(seed, part, i), Outline.ALL.get(labels[i]), pixels, i * length);
        });
        var hash = Hashes.sha256();
        hash.update(pixels);
        hash.update(labels);
        var images = Samples.bytes(Shape.of(ShapePicture.SIDE, ShapePicture.SIDE, ShapePicture.CHANNELS), pixels, 255f);
        return ArrayDataset.of(images, Samples.oneHot(labels, Outline.ALL.size()))
                .classNames(Outline.ALL.stream().map(Outline::className).toList())
                .fingerprint(Hashes.hex(hash));
    }

    @Override
    public String name() {
        return "shapes";
    }

    @Override
    public String usage() {
        return "shapes[:SEED]";
    }

    @Override
    public String description() {
        return "10,000 + 2,000 drawn colour pictures 32x32 of 10 shapes, built in";
    }

    @Override
    public DataSource source(Optional<String> argument) {
        return new Source(argument.map(Shapes::seed));
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("shapes takes a whole number as its seed, got \"" + text + "\"", e);
        }
    }

    /** Shapes of a seed, 0 unless another is given. */
    private record Source(Optional<Long> seed) implements DataSource {
        @Override
        public String name() {
            return seed.map(given -> "shapes:" + given).orElse("shapes");
        }

        @Override
        public List<Path> files(Cache cache) {
            return List.of();
        }

        @Override
        public boolean available(Cache cache) {
            return true;
        }

        @Override
        public void fetch(Cache cache) {
            // Nothing is missing.
        }

        @Override
        public Verification verify(Cache cache) {
            return new Verification(name(), generate(seed.orElse(0L)), List.of());
        }
    }
}

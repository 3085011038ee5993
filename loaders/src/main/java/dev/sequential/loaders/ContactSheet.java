package dev.sequential.loaders;

import dev.sequential.data.Batch;
import dev.sequential.data.BatchBuffer;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.files.AtomicFile;
import dev.sequential.loaders.pictures.PictureDecoder;
import dev.sequential.loaders.pictures.PixelFont;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A contact sheet of a data set: the first pictures of each class in one PNG, a row a class, its name in front. */
public final class ContactSheet {
    private static final int PER_CLASS = 16;
    private static final int GAP = 2;
    private static final int SMALLEST_PICTURE = 56;
    private static final int INK = 0xE6E6E6;
    private static final int PAPER = 0x202020;

    private ContactSheet() {}

    /** Writes the first 16 pictures of each class. */
    public static void write(Dataset data, Path png) {
        write(data, png, PER_CLASS);
    }

    /**
     * Writes the first pictures of each class. The file is there whole or not at all.
     *
     * @param data pictures (height, width, 1 or 3) with class numbers or one-hot labels
     * @throws IllegalArgumentException if the samples are no pictures or the labels no classes
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public static void write(Dataset data, Path png, int perClass) {
        if (perClass < 1) {
            throw new IllegalArgumentException("A contact sheet has at least 1 picture a class, got " + perClass);
        }
        PictureDecoder.check(data.input().shape());
        var image = draw(data, rows(data, perClass), perClass);
        AtomicFile.write(png, temporary -> ImageIO.write(image, "png", temporary.toFile()));
    }

    /** Pictures of each class, as many as are wanted and there. */
    private static List<List<BatchBuffer>> rows(Dataset data, int perClass) {
        List<List<BatchBuffer>> rows = new ArrayList<>();
        data.classNames().forEach(name -> rows.add(new ArrayList<>()));
        try (var batches = data.batches(Order.sequential())) {
            var batch = Batch.of(data, 1);
            while (batches.next(batch) > 0 && !full(rows, perClass)) {
                int label = label(batch.y());
                while (rows.size() <= label) {
                    rows.add(new ArrayList<>());
                }
                if (rows.get(label).size() < perClass) {
                    rows.get(label).add(batch.x());
                    batch = Batch.of(data, 1);
                }
            }
        }
        return rows;
    }

    private static boolean full(List<List<BatchBuffer>> rows, int perClass) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.size() == perClass);
    }

    /** The place of the largest number of a one-hot label, or the number that the label is. */
    private static int label(BatchBuffer label) {
        int length = label.spec().length();
        if (length > 1) {
            return IntStream.range(1, length).reduce(0, (a, b) -> label.get(b) > label.get(a) ? b : a);
        }
        float number = label.get(0);
        if (number < 0 || number != Math.rint(number) || number > 65_535) {
            throw new IllegalArgumentException(
                    "A contact sheet needs labels that are classes, got the label " + number);
        }
        return (int) number;
    }

    private static BufferedImage draw(Dataset data, List<List<BatchBuffer>> rows, int perClass) {
        List<String> names = IntStream.range(0, rows.size())
                .mapToObj(i -> i < data.classNames().size() ? data.classNames().get(i) : "class " + i)
                .toList();
        int height = (int) data.input().shape().get(0);
        int width = (int) data.input().shape().get(1);
        int zoom = Math.max(1, (SMALLEST_PICTURE + height - 1) / height);
        int column = width * zoom + GAP;
        int row = Math.max(height * zoom, PixelFont.HEIGHT) + GAP;
        int front = names.stream().mapToInt(String::length).max().orElse(0) * PixelFont.ADVANCE + 4 * GAP;
        var image =
                new BufferedImage(front + perClass * column + GAP, rows.size() * row + GAP, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, image.getHeight())
                .forEach(y -> IntStream.range(0, image.getWidth()).forEach(x -> image.setRGB(x, y, PAPER)));
        for (int i = 0; i < rows.size(); i++) {
            int top = GAP + i * row;
            PixelFont.write(image, names.get(i), 2 * GAP, top + (row - GAP - PixelFont.HEIGHT) / 2, INK);
            for (int k = 0; k < rows.get(i).size(); k++) {
                picture(image, rows.get(i).get(k), front + k * column, top, zoom);
            }
        }
        return image;
    }

    private static void picture(BufferedImage image, BatchBuffer pixels, int left, int top, int zoom) {
        var shape = pixels.spec().shape();
        int channels = (int) shape.get(2);
        for (int y = 0; y < shape.get(0) * zoom; y++) {
            for (int x = 0; x < shape.get(1) * zoom; x++) {
                int at = (y / zoom * (int) shape.get(1) + x / zoom) * channels;
                int red = level(pixels.get(at));
                int green = level(pixels.get(at + (channels - 1) / 2));
                int blue = level(pixels.get(at + channels - 1));
                image.setRGB(left + x, top + y, red << 16 | green << 8 | blue);
            }
        }
    }

    private static int level(float value) {
        return (int) (255f * Math.min(1f, Math.max(0f, value)) + 0.5f);
    }
}

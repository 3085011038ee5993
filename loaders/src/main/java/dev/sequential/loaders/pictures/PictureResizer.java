package dev.sequential.loaders.pictures;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.tensorflow.ndarray.Shape;

/**
 * Resizes a picture to the size of a sample by a triangle filter: bilinear where it grows, and a weighted mean of all
 * pixels that fall together where it shrinks.
 */
final class PictureResizer {
    private PictureResizer() {}

    /** The bytes of the picture at {@code (height, width, channels)}. */
    static byte[] to(Shape shape, BufferedImage image) {
        int height = (int) shape.get(0);
        int width = (int) shape.get(1);
        int channels = (int) shape.get(2);
        var across = TriangleFilter.from(image.getWidth(), width);
        float[][] rows = new float[image.getHeight()][];
        float[] line = new float[image.getWidth() * channels];
        for (int y = 0; y < rows.length; y++) {
            read(image, y, channels, line);
            rows[y] = new float[width * channels];
            for (int i = 0; i < rows[y].length; i++) {
                rows[y][i] = across.weigh(line, channels, i);
            }
        }
        var down = TriangleFilter.from(image.getHeight(), height);
        byte[] bytes = new byte[height * width * channels];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < width * channels; i++) {
                bytes[y * width * channels + i] = (byte) (int) (down.weigh(rows, y, i) + 0.5f);
            }
        }
        return bytes;
    }

    /** One row of pixels, each channel from 0 to 255. */
    private static void read(BufferedImage image, int y, int channels, float[] line) {
        var raster = image.getRaster();
        if (raster.getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel)) {
            // Not by getRGB, which takes grey for linear light and makes it brighter.
            float scale = 255f / ((1 << raster.getSampleModel().getSampleSize(0)) - 1);
            for (int x = 0; x < image.getWidth(); x++) {
                float grey = raster.getSample(x, y, 0) * scale;
                for (int channel = 0; channel < channels; channel++) {
                    line[x * channels + channel] = grey;
                }
            }
            return;
        }
        int[] colours = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK
                ? printed(raster, y)
                : image.getRGB(0, y, image.getWidth(), 1, new int[image.getWidth()], 0, image.getWidth());
        for (int x = 0; x < colours.length; x++) {
            int red = colours[x] >> 16 & 0xFF;
            int green = colours[x] >> 8 & 0xFF;
            int blue = colours[x] & 0xFF;
            if (channels == 1) {
                line[x] = (299 * red + 587 * green + 114 * blue) / 1000f;
            } else {
                line[3 * x] = red;
                line[3 * x + 1] = green;
                line[3 * x + 2] = blue;
            }
        }
    }

    /** Colours of cyan, magenta, yellow and black; getRGB takes these, too, for linear light. */
    private static int[] printed(Raster raster, int y) {
        int[] inks = raster.getPixels(0, y, raster.getWidth(), 1, (int[]) null);
        int[] colours = new int[raster.getWidth()];
        for (int i = 0; i < inks.length; i++) {
            boolean black = i % 4 == 3;
            if (!black) {
                int light = ((255 - inks[i]) * (255 - inks[i - i % 4 + 3]) + 127) / 255;
                colours[i / 4] = colours[i / 4] << 8 | light;
            }
        }
        return colours;
    }
}

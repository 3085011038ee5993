package dev.sequential.tracking.inside;

import dev.sequential.tracking.pictures.GreyScale;
import dev.sequential.tracking.pictures.Png;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/**
 * Small pictures of one size: the filters of a layer, or its feature maps.
 *
 * @param name of the weight or the layer
 * @param channels of each picture; of more than three only the first is shown
 * @param of how many there are in the network, which may be more than are here
 * @param tiles the numbers of each, row by row, the channels of a pixel side by side; of any range
 */
public record Tiles(String name, int height, int width, int channels, int of, List<float[]> tiles) {
    private static final int SHORTEST_SIDE = 24;
    private static final int GAP = 2;

    /**
     * Cuts the numbers of a kernel, or of the output of a layer, into tiles.
     *
     * @param shape height, width, where there is one more axis channels, and how many tiles
     * @param values in this order, so that the numbers of a tile lie apart
     * @param most how many tiles are kept
     */
    static Tiles cut(String name, Shape shape, float[] values, int most) {
        int all = (int) shape.get(-1);
        int length = all == 0 ? 0 : values.length / all;
        List<float[]> tiles = new ArrayList<>();
        for (int k = 0; k < Math.min(most, all); k++) {
            float[] tile = new float[length];
            for (int i = 0; i < length; i++) {
                tile[i] = values[i * all + k];
            }
            tiles.add(tile);
        }
        int channels = shape.numDimensions() == 4 ? (int) shape.get(2) : 1;
        return new Tiles(name, (int) shape.get(0), (int) shape.get(1), channels, all, tiles);
    }

    /**
     * Draws all tiles into one picture, each stretched to its own range from black to white, and enlarged by a whole
     * number if it is small.
     *
     * @param columns how many tiles lie side by side
     */
    RgbImage image(int columns) {
        int scale = Math.max(1, (SHORTEST_SIDE + Math.min(height, width) - 1) / Math.min(height, width));
        int rows = (tiles.size() + columns - 1) / columns;
        int across = Math.min(columns, tiles.size());
        var image = RgbImage.white(rows * (height * scale + GAP) + GAP, across * (width * scale + GAP) + GAP);
        for (int k = 0; k < tiles.size(); k++) {
            int top = GAP + k / columns * (height * scale + GAP);
            int left = GAP + k % columns * (width * scale + GAP);
            draw(GreyScale.stretched(tiles.get(k)), scale, image, top, left);
        }
        return image;
    }

    private void draw(byte[] shades, int scale, RgbImage image, int top, int left) {
        for (int y = 0; y < height * scale; y++) {
            for (int x = 0; x < width * scale; x++) {
                int pixel = (y / scale * width + x / scale) * channels;
                for (int colour = 0; colour < RgbImage.COLOURS; colour++) {
                    image.set(top + y, left + x, colour, shades[pixel + (channels >= RgbImage.COLOURS ? colour : 0)]);
                }
            }
        }
    }

    /** All tiles as the content of a PNG file. */
    public byte[] png() {
        return png(List.of(this));
    }

    /** Several groups of tiles, one below the other, as the content of a PNG file. */
    public static byte[] png(List<Tiles> groups) {
        int most = groups.stream().mapToInt(group -> group.tiles().size()).max().orElse(1);
        int columns = (int) Math.ceil(Math.sqrt(2.0 * most));
        RgbImage whole = groups.stream()
                .map(group -> group.image(columns))
                .reduce(RgbImage::above)
                .orElseGet(() -> RgbImage.white(1, 1));
        return Png.encode(whole.height(), whole.width(), RgbImage.COLOURS, whole.pixels());
    }
}

package dev.sequential.loaders.formats;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/** The arrays of pixels and labels of CIFAR's training or test set, while they are filled. */
final class CifarPart {
    private static final int SIDE = CifarLayout.SIDE;
    private static final int PIXELS = CifarLayout.PIXELS;
    private static final int CHANNELS = CifarLayout.CHANNELS;

    private final byte[] pixels;
    private final byte[] labels;

    /** Room for some records. */
    CifarPart(int records) {
        this.pixels = new byte[records * PIXELS * CHANNELS];
        this.labels = new byte[records];
    }

    /** How many records there is room for. */
    int size() {
        return labels.length;
    }

    /**
     * Takes a record, whose image has one plane a channel from {@code from} on: its pixels get their channels side by
     * side.
     */
    void put(int index, byte label, byte[] planes, int from) {
        labels[index] = label;
        int to = index * PIXELS * CHANNELS;
        for (int i = 0; i < PIXELS; i++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                pixels[to++] = planes[from + channel * PIXELS + i];
            }
        }
    }

    ArrayDataset dataset(List<String> names) {
        var images = Samples.bytes(Shape.of(SIDE, SIDE, CHANNELS), pixels, 255f);
        return ArrayDataset.of(images, Samples.oneHot(labels, names.size())).classNames(names);
    }
}

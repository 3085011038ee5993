package dev.sequential.loaders.formats;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Column;
import dev.sequential.data.ElementType;
import dev.sequential.data.RecordFile;
import dev.sequential.data.Samples;
import dev.sequential.data.Values;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/**
 * The images of a CIFAR record file, read when they are asked for: one plane a channel in the file, the channels of a
 * pixel side by side in the batch.
 *
 * @param from the first byte of the image within a record
 */
public record CifarStream(RecordFile file, int from) implements Samples {
    private static final int PIXELS = CifarLayout.PIXELS;
    private static final int CHANNELS = CifarLayout.CHANNELS;
    private static final Column COLUMN =
            new Column(Shape.of(CifarLayout.SIDE, CifarLayout.SIDE, CHANNELS), ElementType.UINT8, 255f);

    /** The samples of several files, one file after the other. */
    public static ArrayDataset of(CifarLayout layout, Path... files) {
        List<Samples> images = new ArrayList<>();
        List<Samples> labels = new ArrayList<>();
        for (Path file : files) {
            var records = RecordFile.open(file, 0, layout.recordBytes());
            images.add(new CifarStream(records, layout.labels()));
            labels.add(new RecordLabels(file, records, layout.label(), layout.classes()));
        }
        return ArrayDataset.of(Samples.joined(images), Samples.joined(labels));
    }

    @Override
    public Column column() {
        return COLUMN;
    }

    @Override
    public int size() {
        return file.size();
    }

    @Override
    public void copy(int index, Values batch, int slot) {
        copy(index, batch, slot, new byte[PIXELS * CHANNELS]);
    }

    @Override
    public void copy(int[] indices, int first, int count, Values batch) {
        byte[] planes = new byte[PIXELS * CHANNELS];
        for (int slot = 0; slot < count; slot++) {
            copy(indices[first + slot], batch, slot, planes);
        }
    }

    private void copy(int index, Values batch, int slot, byte[] planes) {
        file.read(index, from, planes, 0, planes.length);
        byte[] pixels = batch.bytes();
        int to = slot * PIXELS * CHANNELS;
        for (int i = 0; i < PIXELS; i++) {
            pixels[to++] = planes[i];
            pixels[to++] = planes[PIXELS + i];
            pixels[to++] = planes[2 * PIXELS + i];
        }
    }
}

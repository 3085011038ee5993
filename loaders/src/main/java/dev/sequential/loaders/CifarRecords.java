package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/** Puts the records of CIFAR files, in whatever order they come, where they belong in one array a part. */
final class CifarRecords implements Members.Reader {
    private static final int CHUNK = 100;
    private static final int NAMES_BYTES = 1 << 16;

    private final CifarLayout layout;
    private final Path path;
    private final Map<String, Integer> counts = new HashMap<>();
    private Part train = Part.NONE;
    private Part test = Part.NONE;
    private List<String> names = List.of();

    CifarRecords(CifarLayout layout, Path path) {
        this.layout = layout;
        this.path = path;
    }

    /** Pixels in the order row, column, channel, and class numbers, of one part. */
    private record Part(byte[] pixels, byte[] labels) {
        static final Part NONE = new Part(new byte[0], new byte[0]);

        static Part of(int records) {
            return new Part(new byte[records * CifarLayout.PIXELS * CifarLayout.CHANNELS], new byte[records]);
        }

        ArrayDataset dataset(List<String> names) {
            var images = Samples.bytes(
                    Shape.of(CifarLayout.SIDE, CifarLayout.SIDE, CifarLayout.CHANNELS), pixels, 255f);
            return ArrayDataset.of(images, Samples.oneHot(labels, names.size())).classNames(names);
        }
    }

    @Override
    public long most(String name) {
        return name.equals(layout.namesFile()) ? NAMES_BYTES : (long) layout.most(name) * layout.recordBytes();
    }

    @Override
    public void read(String name, long size, InputStream contents) throws IOException {
        if (name.equals(layout.namesFile())) {
            names = names(contents.readAllBytes());
            return;
        }
        int records = records(name, size);
        counts.put(name, records);
        if (name.equals(layout.testFile())) {
            test = Part.of(records);
            fill(test, 0, name, records, contents);
            return;
        }
        int all = records * layout.trainFiles().size();
        if (train.labels().length == 0) {
            train = Part.of(all);
        }
        if (train.labels().length == all) {
            fill(train, records * layout.trainFiles().indexOf(name), name, records, contents);
        }
    }

    private int records(String name, long size) {
        if (size == 0 || size % layout.recordBytes() != 0) {
            throw new DataException("%s: %s has %s bytes, which is no whole number of records of %s: download it again"
                    .formatted(path, name, Sizes.bytes(size), Sizes.bytes(layout.recordBytes())));
        }
        return (int) (size / layout.recordBytes());
    }

    private void fill(Part part, int first, String name, int records, InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK * layout.recordBytes()];
        for (int done = 0; done < records; done += CHUNK) {
            int count = Math.min(CHUNK, records - done);
            int bytes = count * layout.recordBytes();
            int got = in.readNBytes(chunk, 0, bytes);
            if (got < bytes) {
                throw new EOFException("%s ends at byte %s of %s"
                        .formatted(
                                name,
                                Sizes.bytes((long) done * layout.recordBytes() + got),
                                Sizes.bytes((long) records * layout.recordBytes())));
            }
            for (int i = 0; i < count; i++) {
                part.labels()[first + done + i] = label(chunk[i * layout.recordBytes() + layout.label()], name, done + i);
                interleave(chunk, i * layout.recordBytes() + layout.labels(), part.pixels(), first + done + i);
            }
        }
    }

    private byte label(byte label, String name, int record) {
        if (Byte.toUnsignedInt(label) >= layout.classes()) {
            throw new DataException("%s: %s has the label %d at byte %s, and %s has the classes 0 to %d: download it again"
                    .formatted(
                            path,
                            name,
                            Byte.toUnsignedInt(label),
                            Sizes.bytes((long) record * layout.recordBytes() + layout.label()),
                            layout.name(),
                            layout.classes() - 1));
        }
        return label;
    }

    /** From one plane a channel to the channels of each pixel side by side. */
    private static void interleave(byte[] planes, int from, byte[] pixels, int image) {
        int to = image * CifarLayout.PIXELS * CifarLayout.CHANNELS;
        for (int i = 0; i < CifarLayout.PIXELS; i++) {
            for (int channel = 0; channel < CifarLayout.CHANNELS; channel++) {
                pixels[to++] = planes[from + channel * CifarLayout.PIXELS + i];
            }
        }
    }

    private List<String> names(byte[] text) {
        List<String> lines = new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() != layout.classes()) {
            throw new DataException("%s: %s names %d classes, and %s has %d: download it again"
                    .formatted(path, layout.namesFile(), lines.size(), layout.name(), layout.classes()));
        }
        return lines;
    }

    /** Both parts, once all files were read. */
    TrainTest finish(String fingerprint) {
        int records = counts.getOrDefault(layout.trainFiles().get(0), 0);
        for (String file : layout.recordFiles()) {
            int expected = file.equals(layout.testFile()) ? records * layout.trainFiles().size() / 5 : records;
            int got = counts.getOrDefault(file, 0);
            if (got != expected) {
                throw new DataException("%s: %s has %s records, and %s has %s, so one of them is cut short: download it again"
                        .formatted(
                                path,
                                layout.trainFiles().get(0),
                                Sizes.bytes(records),
                                file,
                                Sizes.bytes(got)));
            }
        }
        return new TrainTest(
                train.dataset(names).fingerprint(fingerprint), test.dataset(names).fingerprint(fingerprint));
    }
}

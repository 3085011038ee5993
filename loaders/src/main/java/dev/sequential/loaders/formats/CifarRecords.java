package dev.sequential.loaders.formats;

import dev.sequential.data.ArrayDataset;
import dev.sequential.loaders.files.Archive;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.ErrorText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the record files of CIFAR, in whatever order they come in the archive, into a training and a test set. */
public final class CifarRecords implements Archive.EntryReader {
    private static final int CHUNK = 100;
    private static final int NAMES_BYTES = 1 << 16;

    private final CifarLayout layout;
    private final Path path;
    private final Map<String, Integer> counts = new HashMap<>();
    private CifarPart train = new CifarPart(0);
    private CifarPart test = new CifarPart(0);
    private List<String> names = List.of();

    /** A reader of the files in one archive or folder, whose path errors name. */
    public CifarRecords(CifarLayout layout, Path path) {
        this.layout = layout;
        this.path = path;
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
            test = new CifarPart(records);
            fill(test, 0, name, records, contents);
            return;
        }
        int all = records * layout.trainFiles().size();
        if (train.size() == 0) {
            train = new CifarPart(all);
        }
        if (train.size() == all) {
            fill(train, records * layout.trainFiles().indexOf(name), name, records, contents);
        }
    }

    private int records(String name, long size) {
        if (size == 0 || size % layout.recordBytes() != 0) {
            throw new DataException("%s: %s has %s bytes, which is no whole number of records of %s: download it again"
                    .formatted(path, name, ErrorText.number(size), ErrorText.number(layout.recordBytes())));
        }
        return (int) (size / layout.recordBytes());
    }

    private void fill(CifarPart part, int first, String name, int records, InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK * layout.recordBytes()];
        for (int done = 0; done < records; done += CHUNK) {
            int count = Math.min(CHUNK, records - done);
            int bytes = count * layout.recordBytes();
            int got = in.readNBytes(chunk, 0, bytes);
            if (got < bytes) {
                throw new EOFException("%s ends at byte %s of %s"
                        .formatted(
                                name,
                                ErrorText.number((long) done * layout.recordBytes() + got),
                                ErrorText.number((long) records * layout.recordBytes())));
            }
            for (int i = 0; i < count; i++) {
                int at = i * layout.recordBytes();
                byte label = label(chunk[at + layout.label()], name, done + i);
                part.put(first + done + i, label, chunk, at + layout.labels());
            }
        }
    }

    private byte label(byte label, String name, int record) {
        if (Byte.toUnsignedInt(label) >= layout.classes()) {
            throw new DataException(
                    "%s: %s has the label %d at byte %s, and %s has the classes 0 to %d: download it again"
                            .formatted(
                                    path,
                                    name,
                                    Byte.toUnsignedInt(label),
                                    ErrorText.number((long) record * layout.recordBytes() + layout.label()),
                                    layout.name(),
                                    layout.classes() - 1));
        }
        return label;
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

    /**
     * Checks that all files were read, and have as many records as each other.
     *
     * @throws DataException if one of them is cut short
     */
    public void requireComplete() {
        int records = counts.getOrDefault(layout.trainFiles().get(0), 0);
        for (String file : layout.recordFiles()) {
            int expected = file.equals(layout.testFile())
                    ? records * layout.trainFiles().size() / 5
                    : records;
            int got = counts.getOrDefault(file, 0);
            if (got != expected) {
                throw new DataException(
                        "%s: %s has %s records, and %s has %s, so one of them is cut short: download it again"
                                .formatted(
                                        path,
                                        layout.trainFiles().get(0),
                                        ErrorText.number(records),
                                        file,
                                        ErrorText.number(got)));
            }
        }
    }

    /** The training set, once all files were read. */
    public ArrayDataset train() {
        return train.dataset(names);
    }

    /** The test set, once all files were read. */
    public ArrayDataset test() {
        return test.dataset(names);
    }
}

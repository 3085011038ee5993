package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.loaders.download.Downloads;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.ErrorText;
import dev.sequential.loaders.files.Hashes;
import dev.sequential.loaders.files.SourceFile;
import dev.sequential.loaders.formats.IdxFile;
import dev.sequential.loaders.formats.MnistLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tensorflow.ndarray.Shape;

/**
 * The data set MNIST, Fashion-MNIST or notMNIST: grey images (28, 28, 1) of 10 classes in four IDX files.
 *
 * @param layout which of them
 * @param path the folder that holds the four files, or nothing for the published ones in the cache folder
 */
record MnistSource(MnistLayout layout, Optional<Path> path) implements DataSource {
    private static final int SIDE = 28;
    private static final int TRAIN = 60_000;
    private static final int TEST = 10_000;

    @Override
    public String name() {
        return path.map(given -> layout.name() + ":" + given).orElse(layout.name());
    }

    @Override
    public List<Path> files(Cache cache) {
        return path.isPresent()
                ? path.filter(Files::exists).stream().toList()
                : layout.files().stream().map(cache::file).filter(Files::exists).toList();
    }

    @Override
    public boolean available(Cache cache) {
        return files(cache).size() == (path.isPresent() ? 1 : layout.files().size());
    }

    @Override
    public void fetch(Cache cache) {
        if (path.isEmpty()) {
            new Downloads(layout.name(), cache.data(layout.name()), cache.progress()).fetch(layout.files());
        }
    }

    @Override
    public Verification verify(Cache cache) {
        fetch(cache);
        Path folder = path.orElseGet(() -> cache.data(layout.name()));
        if (!Files.isDirectory(folder)) {
            throw new DataException("%s is no folder: name the one that holds %s and its three sisters"
                    .formatted(folder, layout.files().get(0).name()));
        }
        List<IdxFile> read = List.of(
                IdxFile.read(folder, layout.files().get(0), layout, TRAIN, SIDE, SIDE),
                IdxFile.read(folder, layout.files().get(1), layout, TRAIN),
                IdxFile.read(folder, layout.files().get(2), layout, TEST, SIDE, SIDE),
                IdxFile.read(folder, layout.files().get(3), layout, TEST));
        List<SourceFile> files = read.stream().map(IdxFile::source).toList();
        if (path.isEmpty()) {
            files.stream().filter(file -> !file.published()).findFirst().ifPresent(file -> {
                throw Downloads.another(layout.name(), file.path());
            });
        }
        String fingerprint = fingerprint(files);
        var data = new TrainTest(
                part(read.get(0), read.get(1)).fingerprint(fingerprint),
                part(read.get(2), read.get(3)).fingerprint(fingerprint));
        return new Verification(name(), data, files);
    }

    /** The same for files that are packed and files that are not. */
    private String fingerprint(List<SourceFile> files) {
        Map<String, String> hashes = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            hashes.put(
                    layout.files().get(i).name().replaceFirst("\\.gz$", ""),
                    files.get(i).sha256());
        }
        return Hashes.ofFiles(hashes);
    }

    private ArrayDataset part(IdxFile images, IdxFile labels) {
        int count = labels.values().length;
        if (images.values().length != count * SIDE * SIDE) {
            throw new DataException("%s has %s images, and %s has %s labels: they are not of one data set"
                    .formatted(
                            images.source().path(),
                            ErrorText.number(images.values().length / (SIDE * SIDE)),
                            labels.source().path(),
                            ErrorText.number(count)));
        }
        for (int i = 0; i < count; i++) {
            if (Byte.toUnsignedInt(labels.values()[i]) >= layout.classNames().size()) {
                throw new DataException(
                        "%s has the label %d at byte %s, and %s has the classes 0 to %d: download it again"
                                .formatted(
                                        labels.source().path(),
                                        Byte.toUnsignedInt(labels.values()[i]),
                                        ErrorText.number(8L + i),
                                        layout.name(),
                                        layout.classNames().size() - 1));
            }
        }
        var pixels = Samples.bytes(Shape.of(SIDE, SIDE, 1), images.values(), 255f);
        return ArrayDataset.of(
                        pixels,
                        Samples.oneHot(labels.values(), layout.classNames().size()))
                .classNames(layout.classNames());
    }
}

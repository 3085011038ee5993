package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/**
 * A folder of pictures.
 *
 * @param folder with one sub-folder a class
 * @param shape height, width and channels of a sample
 */
record FolderSource(Path folder, Shape shape) implements DataSource {
    FolderSource {
        Pictures.check(shape);
    }

    @Override
    public String name() {
        return "folder:" + folder;
    }

    @Override
    public List<Path> files(Cache cache) {
        return Files.exists(folder) ? List.of(folder) : List.of();
    }

    @Override
    public boolean available(Cache cache) {
        return Files.exists(folder);
    }

    @Override
    public void fetch(Cache cache) {
        if (!Files.isDirectory(folder)) {
            throw new DataException("%s is no folder: name one with one sub-folder a class".formatted(folder));
        }
    }

    @Override
    public Verification verify(Cache cache) {
        fetch(cache);
        var listing = FolderListing.of(folder);
        Map<String, String> hashes = new ConcurrentHashMap<>();
        var bytes = new AtomicLong();
        var train = read(listing.train(), hashes, bytes);
        var test = read(listing.test(), hashes, bytes);
        String fingerprint = Hashes.ofFiles(hashes);
        var data = new TrainTest(
                dataset(train, listing.train(), listing.classNames()).fingerprint(fingerprint),
                dataset(test, listing.test(), listing.classNames()).fingerprint(fingerprint));
        return new Verification(name(), data, List.of(new SourceFile(folder, bytes.get(), fingerprint, false)));
    }

    private byte[] read(List<LabelledPicture> pictures, Map<String, String> hashes, AtomicLong bytes) {
        int length = (int) shape.size();
        if ((long) pictures.size() * length > Integer.MAX_VALUE - 8) {
            throw new DataException(
                    "%s: %s pictures of %s do not fit into one array: take a smaller size or fewer pictures"
                            .formatted(folder, Sizes.bytes(pictures.size()), shape));
        }
        byte[] pixels = new byte[pictures.size() * length];
        IntStream.range(0, pictures.size())
                .parallel()
                .mapToObj(i -> {
                    try {
                        read(pictures.get(i), hashes, bytes, pixels, i * length);
                        return Optional.<DataException>empty();
                    } catch (DataException e) {
                        return Optional.of(e);
                    }
                })
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(first -> {
                    throw first;
                });
        return pixels;
    }

    private void read(LabelledPicture picture, Map<String, String> hashes, AtomicLong bytes, byte[] pixels, int at) {
        Path file = folder.resolve(picture.name());
        byte[] contents = Pictures.contents(file);
        byte[] sample = Pictures.decode(file, contents, shape);
        System.arraycopy(sample, 0, pixels, at, sample.length);
        var hash = Hashes.sha256();
        hash.update(contents);
        hashes.put(picture.name(), Hashes.hex(hash));
        bytes.addAndGet(contents.length);
    }

    private ArrayDataset dataset(byte[] pixels, List<LabelledPicture> pictures, List<String> classNames) {
        int[] labels = pictures.stream().mapToInt(LabelledPicture::label).toArray();
        return ArrayDataset.of(Samples.bytes(shape, pixels, 255f), Samples.oneHot(labels, classNames.size()))
                .classNames(classNames);
    }
}

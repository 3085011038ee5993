package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.Hashes;
import dev.sequential.loaders.files.SourceFile;
import dev.sequential.loaders.pictures.FolderListing;
import dev.sequential.loaders.pictures.FolderListing.LabelledPicture;
import dev.sequential.loaders.pictures.PictureDecoder;
import dev.sequential.loaders.pictures.PictureSamples;
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
 * The data set in a folder of pictures.
 *
 * @param folder with one sub-folder a class
 * @param shape height, width and channels of a sample
 */
record FolderSource(Path folder, Shape shape) implements DataSource {
    FolderSource {
        PictureDecoder.check(shape);
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

    /** In one array where that takes no more than a quarter of the heap, else decoded whenever they are needed. */
    private Samples read(List<LabelledPicture> pictures, Map<String, String> hashes, AtomicLong bytes) {
        int length = (int) shape.size();
        long all = (long) pictures.size() * length;
        boolean kept =
                all <= Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 4);
        byte[] pixels = new byte[kept ? (int) all : 0];
        IntStream.range(0, pictures.size())
                .parallel()
                .mapToObj(i -> {
                    try {
                        byte[] contents = contents(pictures.get(i), hashes, bytes);
                        if (kept) {
                            Path file = folder.resolve(pictures.get(i).name());
                            byte[] sample = PictureDecoder.decode(file, contents, shape);
                            System.arraycopy(sample, 0, pixels, i * length, length);
                        }
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
        return kept ? Samples.bytes(shape, pixels, 255f) : new PictureSamples(folder, pictures, shape);
    }

    private byte[] contents(LabelledPicture picture, Map<String, String> hashes, AtomicLong bytes) {
        byte[] contents = PictureDecoder.contents(folder.resolve(picture.name()));
        var hash = Hashes.sha256();
        hash.update(contents);
        hashes.put(picture.name(), Hashes.hex(hash));
        bytes.addAndGet(contents.length);
        return contents;
    }

    /** Both parts without reading a picture yet: each is decoded whenever it is needed. */
    TrainTest stream() {
        var listing = FolderListing.of(folder);
        return new TrainTest(
                dataset(new PictureSamples(folder, listing.train(), shape), listing.train(), listing.classNames()),
                dataset(new PictureSamples(folder, listing.test(), shape), listing.test(), listing.classNames()));
    }

    private static ArrayDataset dataset(Samples images, List<LabelledPicture> pictures, List<String> classNames) {
        int[] labels = pictures.stream().mapToInt(LabelledPicture::label).toArray();
        return ArrayDataset.of(images, Samples.oneHot(labels, classNames.size()))
                .classNames(classNames);
    }
}

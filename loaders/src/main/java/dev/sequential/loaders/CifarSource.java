package dev.sequential.loaders;

import dev.sequential.loaders.download.Downloads;
import dev.sequential.loaders.files.Archive;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.SourceFile;
import dev.sequential.loaders.files.TarArchive;
import dev.sequential.loaders.files.UnpackedArchive;
import dev.sequential.loaders.formats.CifarLayout;
import dev.sequential.loaders.formats.CifarRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The data set CIFAR-10 or CIFAR-100, from its archive or from the folder that this unpacks to.
 *
 * @param layout which of the two
 * @param path where it lies, or nothing for the published archive in the cache folder
 */
record CifarSource(CifarLayout layout, Optional<Path> path) implements DataSource {
    @Override
    public String name() {
        return path.map(given -> layout.name() + ":" + given).orElse(layout.name());
    }

    @Override
    public List<Path> files(Cache cache) {
        Path place = path.orElseGet(() -> cached(cache));
        return Files.exists(place) ? List.of(place) : List.of();
    }

    @Override
    public boolean available(Cache cache) {
        return !files(cache).isEmpty();
    }

    @Override
    public void fetch(Cache cache) {
        if (path.isEmpty()) {
            new Downloads(layout.name(), cache.data(layout.archive().dataSet()), cache.progress())
                    .fetch(List.of(layout.archive()));
        }
    }

    @Override
    public Verification verify(Cache cache) {
        fetch(cache);
        Archive archive = path.map(this::archiveAt).orElseGet(() -> archive(cached(cache)));
        var records = new CifarRecords(layout, archive.path());
        List<SourceFile> files = archive.read(layout.files(), records);
        records.requireComplete();
        String fingerprint = files.get(0).sha256();
        if (path.isEmpty() && !files.get(0).published()) {
            throw Downloads.another(layout.name(), cached(cache));
        }
        var data = new TrainTest(
                records.train().fingerprint(fingerprint), records.test().fingerprint(fingerprint));
        return new Verification(name(), data, files);
    }

    private Path cached(Cache cache) {
        return cache.file(layout.archive());
    }

    /** The archive or folder at a path, or in the folder at the path. */
    private Archive archiveAt(Path given) {
        if (Files.isRegularFile(given)) {
            return archive(given);
        }
        Path folder = Files.isDirectory(given.resolve(layout.folder())) ? given.resolve(layout.folder()) : given;
        if (Files.exists(folder.resolve(layout.testFile()))) {
            return new UnpackedArchive(folder);
        }
        Path archive = given.resolve(layout.archive().name());
        if (Files.isRegularFile(archive)) {
            return archive(archive);
        }
        throw new DataException(
                Files.exists(given)
                        ? "%s holds neither %s nor the folder %s that it unpacks to: name one of them"
                                .formatted(given, layout.archive().name(), layout.folder())
                        : "%s does not exist: name %s or the folder %s that it unpacks to"
                                .formatted(given, layout.archive().name(), layout.folder()));
    }

    private Archive archive(Path file) {
        return new TarArchive(file, layout.folder(), layout.archive().md5());
    }
}

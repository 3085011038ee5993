package dev.sequential.loaders.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder that an archive was unpacked to.
 *
 * @param path the folder in which the files themselves lie
 */
public record UnpackedArchive(Path path) implements Archive {
    @Override
    public List<SourceFile> read(Set<String> wanted, EntryReader reader) {
        Map<String, String> hashes = new HashMap<>();
        long total = 0;
        for (String name : new TreeSet<>(wanted)) {
            Path file = path.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new DataException("%s has no file %s: unpack the archive again, or name the archive itself"
                        .formatted(path, name));
            }
            try (var in = HashingInputStream.open(file)) {
                long size = Files.size(file);
                Archive.requireAtMost(path, name, size, reader.most(name));
                reader.read(name, size, in);
                if (in.read() >= 0) {
                    throw new DataException("%s grew while it was read: try again".formatted(file));
                }
                total += in.position();
                hashes.put(name, in.sha256());
            } catch (IOException e) {
                throw new DataException("%s could not be read: %s".formatted(file, ErrorText.reason(e)), e);
            }
        }
        return List.of(new SourceFile(path, total, Hashes.ofFiles(hashes), false));
    }
}

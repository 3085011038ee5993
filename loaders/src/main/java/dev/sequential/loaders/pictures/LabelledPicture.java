package dev.sequential.loaders.pictures;

import dev.sequential.loaders.files.Hashes;
import java.nio.charset.StandardCharsets;

/**
 * A picture in a folder, with the number of its class.
 *
 * @param name its path within the folder, with slashes
 * @param label the number of its class
 */
public record LabelledPicture(String name, int label) {
    /** What it is sorted by: a checksum of its name within its class, so that its place depends on nothing else. */
    String rank() {
        var hash = Hashes.sha256();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return Hashes.hex(hash);
    }
}

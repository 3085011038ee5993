package dev.sequential.tracking.store;

import dev.sequential.files.AtomicFile;
import dev.sequential.files.UserFolders;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once into the user's cache. Left to itself each process unpacks a copy of its own
 * and compares it byte by byte, a tenth of a second, and one that is killed leaves it behind.
 */
final class SqliteLibrary {
    private static final System.Logger LOG = System.getLogger("dev.sequential.tracking");
    private static final String FOLDER = "org.sqlite.lib.path";

    private SqliteLibrary() {}

    /**
     * Sets the system property that says where the library is, unless the user has; to be called before the first
     * connection.
     */
    static synchronized void prepare() {
        if (System.getProperty(FOLDER) == null) {
            unpacked(UserFolders.standard().cache()).ifPresent(folder -> System.setProperty(FOLDER, folder.toString()));
        }
    }

    /**
     * Unpacks the library below a cache, unless it is there, and returns its folder; empty where that is not possible.
     */
    static Optional<Path> unpacked(Path cache) {
        String resources = LibraryLoaderUtil.getNativeLibResourcePath();
        String name = LibraryLoaderUtil.getNativeLibName();
        Path folder = cache.resolve("native/sqlite-" + SQLiteJDBCLoader.getVersion() + resources);
        try {
            if (!Files.exists(folder.resolve(name))) {
                URL packed = SQLiteJDBCLoader.class.getResource(resources + '/' + name);
                if (packed == null) { // a system for which the jar has none
                    return Optional.empty();
                }
                AtomicFile.write(folder.resolve(name), temporary -> {
                    try (InputStream library = packed.openStream()) {
                        Files.copy(library, temporary, StandardCopyOption.REPLACE_EXISTING);
                    }
                });
            }
            return Optional.of(folder);
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "SQLite unpacks itself. {0}", e.getMessage());
            return Optional.empty();
        }
    }
}

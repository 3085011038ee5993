package dev.sequential.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.optimizers.Optimizer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names are found by looking into the packages, also where these lie in a jar. */
class RegistryInAJarTest {
    @TempDir
    Path folder;

    @Test
    void namesAreFoundInAJarWhoseFolderHasSpacesAndPercentSigns() throws Exception {
        Path classes = Path.of(Registry.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = Files.createDirectory(folder.resolve("a b%41" + letter())).resolve("sequential 1.jar");
        pack(classes, jar);
        List<URL> path = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!Path.of(entry).equals(classes)) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        try (var loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> optimizer = loader.loadClass("dev.sequential.optimizers.Optimizer");
            assertThat(URI.create(optimizer
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString()))
                    .isEqualTo(jar.toUri());
            assertThat(optimizer.getMethod("of", String.class).invoke(null, "adam"))
                    .hasToString(Optimizer.of("adam").toString());
        }
    }

    /** A letter beyond ASCII, where the machine's locale has file names with it: not so with LANG=C. */
    private static String letter() {
        var names = Charset.forName(System.getProperty("sun.jnu.encoding"));
        return names.newEncoder().canEncode('ü') ? " ü" : "";
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
